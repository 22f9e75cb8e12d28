package io.ragstone.benchmarks.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account of its own on the server, with a chat whose model is the benchmark's. */
final class Talker {
    private static final String PASSWORD = "streams-of-words";
    private static final String MODEL = "gpt-4o-mini@OpenAI";

    private final HttpClient http;
    private final String url;
    private String authorization = "";

    Talker(HttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    /** Makes the account, tells it where the model is, and opens a chat without documents; returns the chat's id. */
    String chatWith(TimedProvider provider) throws IOException, InterruptedException {
        HttpResponse<String> registered = post(
                "/v1/user/register",
                "{\"email\":\"streams@example.com\",\"nickname\":\"streams\",\"password\":\"" + PASSWORD + "\"}");
        authorization = registered
                .headers()
                .firstValue("Authorization")
                .orElseThrow(() -> new IOException("No account was made: " + registered.body()));
        post(
                "/v1/llm/set_api_key",
                "{\"llm_factory\":\"OpenAI\",\"api_key\":\"sk-bench\",\"base_url\":\"" + provider.url() + "\"}");
        authorization = "Bearer " + field("token", post("/v1/system/new_token", "{}"));
        return field(
                "id",
                post(
                        "/api/v1/chats",
                        "{\"name\":\"streams\",\"llm\":{\"model_name\":\"" + MODEL
                                + "\"},\"prompt\":{\"prompt\":\"Talk.\",\"variables\":[]}}"));
    }

    String sessionOf(String chat) throws IOException, InterruptedException {
        return field("id", post("/api/v1/chats/" + chat + "/sessions", "{\"name\":\"streams\"}"));
    }

    /** What the calls of this account carry. */
    String authorization() {
        return authorization;
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (!answer.body().contains("\"code\":0")) {
            throw new IOException(path + " answered " + answer.body());
        }
        return answer;
    }

    private static String field(String name, HttpResponse<String> answer) throws IOException {
        Matcher field = Pattern.compile('"' + name + "\":\"([^\"]+)\"").matcher(answer.body());
        if (!field.find()) {
            throw new IOException("There is no " + name + " in " + answer.body());
        }
        return field.group(1);
    }
}

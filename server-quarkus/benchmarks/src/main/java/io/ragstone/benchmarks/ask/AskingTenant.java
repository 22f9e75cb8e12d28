package io.ragstone.benchmarks.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A tenant of its own on a server, which asks. */
record AskingTenant(HttpClient http, String url, String tenantId, String apiKey) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse 7 battery";

    /** @param name another one for each */
    static AskingTenant register(HttpClient http, String url, String name) throws IOException, InterruptedException {
        Map<String, String> account = Map.of("email", name + "@example.org", "nickname", name, "password", PASSWORD);
        send(http, url + "/v1/user/register", Map.of(), account);
        HttpResponse<String> login = send(http, url + "/v1/user/login", Map.of(), account);
        Map<String, String> session = Map.of(
                "Authorization", login.headers().firstValue("Authorization").orElseThrow());
        String key = data(send(http, url + "/v1/system/new_token", session, Map.of()))
                .path("token")
                .asText();
        HttpResponse<String> info =
                http.send(request(url + "/v1/user/tenant_info", session).GET().build(), BodyHandlers.ofString());
        return new AskingTenant(http, url, data(info).path("tenant_id").asText(), key);
    }

    /** What is asked in the way that it was answered; throws when it was not. */
    JsonNode ask(String question, Object... more) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("question", question);
        for (int i = 0; i < more.length; i += 2) {
            body.set(String.valueOf(more[i]), JSON.valueToTree(more[i + 1]));
        }
        return post("/api/v1/ask", body);
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return data(send(http, url + path, credentials(), body));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return data(http.send(request(url + path, credentials()).GET().build(), BodyHandlers.ofString()));
    }

    private Map<String, String> credentials() {
        return Map.of("X-RAG-API-Key", apiKey, "X-Tenant-ID", tenantId);
    }

    /** The same with the key alone, as RAGFlow's clients send it. */
    JsonNode postAsRagflow(String path, Object body) throws IOException, InterruptedException {
        return data(send(http, url + path, Map.of("Authorization", "Bearer " + apiKey), body));
    }

    private static HttpResponse<String> send(HttpClient http, String uri, Map<String, String> headers, Object body)
            throws IOException, InterruptedException {
        HttpRequest request = request(uri, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
        headers.forEach(request::header);
        return request;
    }

    private static JsonNode data(HttpResponse<String> response) throws IOException {
        JsonNode answer = JSON.readTree(response.body());
        boolean good = response.statusCode() / 100 == 2
                && (answer.path("code").asInt(0) == 0
                        || answer.path("status").asText().equals("success"));
        if (!good) {
            throw new IOException("HTTP " + response.statusCode() + " " + response.body());
        }
        return answer.path("data");
    }
}

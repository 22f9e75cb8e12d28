package io.ragstone.benchmarks.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same few requests for any server: they say who asks in different ways, and do next to nothing.
 *
 * @param open needs nobody to say who asks
 * @param making writes what is worth remembering
 */
record Requests(Repeated open, Repeated key, Repeated scopedKey, Repeated session, Repeated making) {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final String NEW_TOKEN = "/v1/system/new_token";

    /** Makes an account of its own, with keys. */
    static Requests on(String url, HttpClient http) throws IOException, InterruptedException {
        HttpResponse<String> registered = http.send(
                post(
                        url + "/v1/user/register",
                        "",
                        "{\"email\":\"checks@example.com\",\"nickname\":\"checks\",\"password\":\"who-is-it\"}"),
                HttpResponse.BodyHandlers.ofString());
        String session = registered
                .headers()
                .firstValue("Authorization")
                .orElseThrow(() -> new IOException("No account was made: " + registered.body()));
        String key = token(http, post(url + NEW_TOKEN, session, "{}"));
        String scoped = token(
                http,
                post(url + NEW_TOKEN, session, "{\"scopes\":[\"read:datasets\",\"read:retrieval\",\"read:system\"]}"));
        return new Requests(
                new Repeated(http, get(url + "/v1/user/login/channels", "")),
                new Repeated(http, get(url + "/api/v1/version", "Bearer " + key)),
                new Repeated(http, get(url + "/api/v1/version", "Bearer " + scoped)),
                new Repeated(http, get(url + "/v1/system/version", session)),
                new Repeated(http, post(url + NEW_TOKEN, session, "{}")));
    }

    private static HttpRequest get(String url, String authorization) {
        return request(url, authorization).GET().build();
    }

    private static HttpRequest post(String url, String authorization, String json) {
        return request(url, authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private static HttpRequest.Builder request(String url, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static String token(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IOException("No key was made: " + answer);
        }
        return token.group(1);
    }
}

package io.ragstone.surfaces.boundary.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Talks to the server that is tested, by an HTTP client or letter by letter. */
final class Wire {
    static final String KEY = "Bearer ragflow-good";

    private final URI root;
    private final HttpClient client = HttpClient.newHttpClient();

    Wire(URI root) {
        this.root = root;
    }

    /** Headers are names and values in turn. */
    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(root.getScheme() + "://" + root.getAuthority() + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** With the API key and the type of JSON. */
    String json(String method, String path, String body) throws Exception {
        return send(method, path, body, "Authorization", KEY, "Content-Type", "application/json")
                .body();
    }

    /** Sends these very bytes and gives everything that comes back until the server closes the connection. */
    String raw(String... parts) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(String.join("\r\n", parts).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

package io.ragstone.conformance.call;

import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plain HTTP against a server, under one credential; every answer is held against the contract. */
public final class Http {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String JSON = "application/json";

    private final HttpClient client;
    private final URI base;
    private final ContractCheck check;
    private final @Nullable String authorization;
    private final Map<String, String> more;

    public Http(URI base, ContractCheck check) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build(),
                base,
                check,
                null,
                Map.of());
    }

    private Http(
            HttpClient client,
            URI base,
            ContractCheck check,
            @Nullable String authorization,
            Map<String, String> more) {
        this.client = client;
        this.base = base;
        this.check = check;
        this.authorization = authorization;
        this.more = Map.copyOf(more);
    }

    /** The same as a browser that kept this cookie. */
    public Http cookie(String kept) {
        return with("Cookie", kept);
    }

    /** The same with one header more. */
    public Http with(String header, String value) {
        Map<String, String> longer = new TreeMap<>(more);
        longer.put(header, value);
        return new Http(client, base, check, authorization, longer);
    }

    /** The same with this `Authorization` header, or without any. */
    public Http authorized(@Nullable String header) {
        return new Http(client, base, check, header, Map.of());
    }

    public Http bearer(String key) {
        return authorized("Bearer " + key);
    }

    public URI base() {
        return base;
    }

    public @Nullable String authorization() {
        return authorization;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer delete(String path, Object body) {
        return send("DELETE", path, JSON, body);
    }

    public Answer upload(String path, Multipart form) {
        return send("POST", path, form.contentType(), form.bytes());
    }

    /** Any method with any body: text and bytes as they are, everything else as JSON. */
    public Answer send(String method, String path, @Nullable String contentType, @Nullable Object body) {
        HttpResponse<byte[]> response = exchange(request(method, path, contentType, body), BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse(null);
        check.verify(new Exchange(method, rawPath(path), response.statusCode(), type, response.body()));
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Sends a body of any size without holding it. */
    public Answer stream(String path, String contentType, BodyPublisher body) {
        HttpRequest request =
                builder(path).header("Content-Type", contentType).POST(body).build();
        HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse(null);
        check.verify(new Exchange("POST", rawPath(path), response.statusCode(), type, response.body()));
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Receives a body of any size into a file. */
    public int download(String path, Path target) {
        HttpResponse<Path> response = exchange(builder(path).GET().build(), BodyHandlers.ofFile(target));
        String type = response.headers().firstValue("Content-Type").orElse(null);
        check.verify(new Exchange("GET", rawPath(path), response.statusCode(), type, new byte[0]));
        return response.statusCode();
    }

    private HttpRequest request(String method, String path, @Nullable String contentType, @Nullable Object body) {
        HttpRequest.Builder request = builder(path).method(method, publisher(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return request.build();
    }

    private HttpRequest.Builder builder(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        more.forEach(request::header);
        return request;
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
        return BodyPublishers.ofString(body instanceof String text ? text : Json.text(body));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String rawPath(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}

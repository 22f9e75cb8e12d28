package io.ragstone.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came: status, headers and body, whatever they are.
 *
 * <pre>{@code
 * ApiResponse answer = client.send(ApiRequest.of("GET", "/v1/system/ping"));
 * if (answer.status() == 200) {
 *     System.out.println(answer.text());
 * }
 * }</pre>
 */
public final class ApiResponse {
    private static final int LONGEST_EXCERPT = 200;

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final ObjectMapper mapper;

    ApiResponse(int status, Headers headers, byte[] body, ObjectMapper mapper) {
        this.status = status;
        this.headers = caseInsensitive(headers);
        this.body = body;
        this.mapper = mapper;
    }

    static Map<String, List<String>> caseInsensitive(Headers headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.toMultimap().forEach((name, values) -> byName.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(byName);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is below 400. */
    public boolean isSuccessful() {
        return status < 400;
    }

    /** All headers; names are found in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, or {@code null} without one; the name is found in any case. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** How long the server asks to wait before the next request, or {@code null} when it does not say. */
    public @Nullable Duration retryAfter() {
        return RetryAfter.parse(header("Retry-After"), Clock.systemUTC());
    }

    /** The body's bytes; empty when there is no body. */
    public byte[] bytes() {
        return body.clone();
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as a JSON tree.
     *
     * @throws ApiProtocolException when the body is not JSON
     */
    public JsonNode json() {
        JsonNode tree;
        try {
            tree = mapper.readTree(body);
        } catch (IOException e) {
            throw notUnderstood("is not JSON", e);
        }
        if (tree == null || tree.isMissingNode()) {
            throw notUnderstood("is empty where JSON was expected", null);
        }
        return tree;
    }

    /**
     * The body as a value; as a {@code String} it may be plain text too.
     *
     * @throws ApiProtocolException when the body is not JSON of that type
     */
    @SuppressWarnings("unchecked")
    public <T> T as(TypeReference<T> type) {
        if (type.getType() == String.class && !isJson()) {
            return (T) text();
        }
        try {
            return mapper.readValue(body, type);
        } catch (JacksonException e) {
            throw notUnderstood("cannot be read as " + type.getType().getTypeName(), e);
        } catch (IOException e) {
            throw notUnderstood("cannot be read", e);
        }
    }

    private boolean isJson() {
        String contentType = header("Content-Type");
        return contentType != null && contentType.contains("json");
    }

    private ApiProtocolException notUnderstood(String what, @Nullable Throwable cause) {
        return new ApiProtocolException(
                "The answer (HTTP status %d, content type %s) %s: %s"
                        .formatted(status, header("Content-Type"), what, excerpt(LONGEST_EXCERPT)),
                cause);
    }

    String excerpt(int longest) {
        String text = text().strip();
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", " + body.length + " bytes]";
    }
}

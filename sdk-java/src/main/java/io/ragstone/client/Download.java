package io.ragstone.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is read as it arrives. Close it when done, read or not.
 *
 * <pre>{@code
 * try (Download download = client.open(request)) {
 *     download.body().transferTo(out);
 * }
 * }</pre>
 */
public final class Download implements AutoCloseable {
    private final Response response;
    private final ObjectMapper mapper;
    private final Map<String, List<String>> headers;

    Download(Response response, ObjectMapper mapper) {
        this.response = response;
        this.mapper = mapper;
        this.headers = ApiResponse.caseInsensitive(response.headers());
    }

    /** The HTTP status. */
    public int status() {
        return response.code();
    }

    /** Whether the status is below 400. */
    public boolean isSuccessful() {
        return status() < 400;
    }

    /** All headers; names are found in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, or {@code null} without one; the name is found in any case. */
    public @Nullable String header(String name) {
        return response.header(name);
    }

    /** The body's bytes as they arrive. */
    public InputStream body() {
        return response.body().byteStream();
    }

    /** The number of bytes that the body will have, or -1 when the server did not say. */
    public long length() {
        return response.body().contentLength();
    }

    /** Reads what is left of the body into memory. */
    public ApiResponse readAll() throws IOException {
        return new ApiResponse(status(), response.headers(), response.body().bytes(), mapper);
    }

    /** The same answer with a body that was already read. */
    public ApiResponse withBody(byte[] body) {
        return new ApiResponse(status(), response.headers(), body.clone(), mapper);
    }

    @Override
    public void close() {
        response.close();
    }
}

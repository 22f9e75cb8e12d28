package io.ragstone.surfaces.boundary.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.JsonBodyLimit;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server's limit on bodies, watched here, because the server itself would answer with a bare 413 and no envelope:
 * at once where the length is announced, and while reading where it is not. It is made when the first request comes,
 * when the configuration is there; the filters are made long before.
 */
@ApplicationScoped
class BodySize {
    private static final int BLOCK = 8_192;

    private final long limit;
    private final int jsonLimit;

    BodySize(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit,
            JsonBodyLimit jsonLimit) {
        this.limit = limit.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.jsonLimit = jsonLimit.bytes();
    }

    boolean isExceededBy(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > limit;
    }

    /** Keeps the server from watching a length that is not announced. What belongs to no surface stays in its care. */
    static void takeOverFromServer(RoutingContext request) {
        if (Arrival.of(request).operation() != null) {
            request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        }
        request.next();
    }

    /**
     * All bytes of a JSON body.
     *
     * @throws BodyTooLargeException if there are more than it may have
     */
    byte[] readJson(InputStream stream) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
            body.write(block, 0, read);
            if (body.size() > jsonLimit) {
                throw new BodyTooLargeException(jsonLimit);
            }
        }
        return body.toByteArray();
    }

    /** The same stream, which throws a {@link BodyTooLargeException} once it is over the limit. */
    InputStream guard(InputStream stream) {
        return new FilterInputStream(stream) {
            private long left = limit;

            @Override
            public int read() throws IOException {
                int next = in.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = in.read(bytes, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            // The server's own stream reads to the end of the body before it closes, however far that is.
            @Override
            public void close() throws IOException {
                if (left >= 0) {
                    in.close();
                }
            }

            private void count(int read) {
                left -= read;
                if (left < 0) {
                    throw new BodyTooLargeException(limit);
                }
            }
        };
    }
}

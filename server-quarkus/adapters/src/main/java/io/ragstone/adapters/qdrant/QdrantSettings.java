package io.ragstone.adapters.qdrant;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where Qdrant is, and how long to wait for it.
 *
 * @param url {@code http} or {@code https}, the host, and the port of its gRPC interface, which is 6334 where none is said
 * @param timeout for questions
 * @param writeTimeout for changes, which Qdrant confirms once they can be found
 */
public record QdrantSettings(URI url, Optional<String> apiKey, Duration timeout, Duration writeTimeout) {
    private static final int GRPC_PORT = 6334;

    public QdrantSettings {
        boolean known = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!known || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "The address of Qdrant has to look like http://localhost:6334, but is " + url + ".");
        }
    }

    boolean encrypted() {
        return "https".equals(url.getScheme());
    }

    int port() {
        return url.getPort() < 0 ? GRPC_PORT : url.getPort();
    }
}

package io.ragstone.adapters.qdrant;

import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.search.PassageIndexContract;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The adapter against a real Qdrant, where {@code RAGSTONE_QDRANT_URL} says that there is one. */
@EnabledIfEnvironmentVariable(named = "RAGSTONE_QDRANT_URL", matches = ".+")
class QdrantServerTest extends PassageIndexContract {
    private QdrantPassageIndex index;

    @BeforeEach
    void connect() {
        index = new QdrantPassageIndex(new QdrantSettings(
                URI.create(System.getenv("RAGSTONE_QDRANT_URL")),
                Optional.ofNullable(System.getenv("RAGSTONE_QDRANT_API_KEY")),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1)));
    }

    @AfterEach
    void disconnect() {
        index.close();
    }

    @Override
    protected PassageIndex index() {
        return index;
    }
}

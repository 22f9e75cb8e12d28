package io.ragstone.adapters.qdrant;

import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.search.PassageIndexContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The adapter against a small Qdrant in memory. */
class QdrantPassageIndexTest extends PassageIndexContract {
    private FakeQdrant qdrant;
    private QdrantPassageIndex index;

    @BeforeEach
    void start() throws IOException {
        qdrant = new FakeQdrant();
        index = qdrant.index();
    }

    @AfterEach
    void stop() throws InterruptedException {
        index.close();
        qdrant.close();
    }

    @Override
    protected PassageIndex index() {
        return index;
    }
}

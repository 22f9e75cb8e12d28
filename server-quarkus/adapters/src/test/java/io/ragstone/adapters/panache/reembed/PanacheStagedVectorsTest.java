package io.ragstone.adapters.panache.reembed;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.reembed.StagedVectors;
import io.ragstone.core.reembed.StagedVectorsContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheStagedVectorsTest extends StagedVectorsContract {
    @Inject
    StagedVectors staged;

    @Inject
    ChunkStore chunks;

    @Override
    protected StagedVectors staged() {
        return staged;
    }

    @Override
    protected ChunkStore chunks() {
        return chunks;
    }
}

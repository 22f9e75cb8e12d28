package io.ragstone.adapters.panache.embedding;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.model.embedding.VectorSizes;
import io.ragstone.core.model.embedding.VectorSizesContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheVectorSizesTest extends VectorSizesContract {
    @Inject
    VectorSizes sizes;

    @Override
    protected VectorSizes sizes() {
        return sizes;
    }
}

package io.ragstone.core.model.embedding;

class FakeVectorSizesTest extends VectorSizesContract {
    private final FakeVectorSizes sizes = new FakeVectorSizes();

    @Override
    protected VectorSizes sizes() {
        return sizes;
    }
}

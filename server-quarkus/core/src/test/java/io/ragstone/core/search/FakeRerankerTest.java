package io.ragstone.core.search;

import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.RerankerContract;

class FakeRerankerTest extends RerankerContract {
    @Override
    protected Reranker reranker() {
        return new FakeReranker().likes("ferry", .9);
    }
}

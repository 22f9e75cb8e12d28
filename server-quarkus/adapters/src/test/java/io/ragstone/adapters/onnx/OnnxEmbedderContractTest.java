package io.ragstone.adapters.onnx;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.EmbedderContract;
import org.junit.jupiter.api.AfterAll;

class OnnxEmbedderContractTest extends EmbedderContract {
    private static final OnnxEmbedders EMBEDDERS = new OnnxEmbedders(2);

    @AfterAll
    static void close() {
        EMBEDDERS.close();
    }

    @Override
    protected Embedder embedder() {
        return EMBEDDERS.find("all-MiniLM-L6-v2@Builtin").orElseThrow();
    }
}

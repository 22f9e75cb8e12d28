package io.ragstone.app;

import io.ragstone.adapters.onnx.OnnxEmbedders;
import io.ragstone.core.document.ChunkStore;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.search.SearchService;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what finds passages: the index, the embedders, and the service over both. */
@Singleton
class SearchWiring {
    @Produces
    @Singleton
    PassageIndex index(RagstoneConfig config, Clock clock) {
        return new IndexEngines(config, clock).make(config.index().engine());
    }

    void close(@Disposes PassageIndex index) {
        IndexEngines.close(index);
    }

    @Produces
    @Singleton
    OnnxEmbedders onnx(RagstoneConfig config) {
        int threads = config.embedding().threads();
        return new OnnxEmbedders(threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
    }

    void close(@Disposes OnnxEmbedders embedders) {
        embedders.close();
    }

    @Produces
    @Singleton
    Embedders embedders(OnnxEmbedders onnx) {
        return (tenantId, model) -> onnx.find(model)
                .orElseThrow(() -> new CoreException(
                        ErrorCode.UNSUPPORTED,
                        "The embedding model " + model + " cannot be used yet; these can: "
                                + String.join(", ", onnx.models()) + "."));
    }

    @Produces
    @Singleton
    IndexFollower follower(ChunkStore chunks, PassageIndex index) {
        return new IndexFollower(chunks, index);
    }

    @Produces
    @Singleton
    SearchService search(
            PassageIndex index,
            IndexFollower follower,
            ChunkStore chunks,
            DocumentStore documents,
            Embedders embedders) {
        return new SearchService(index, follower, chunks, documents, embedders);
    }
}

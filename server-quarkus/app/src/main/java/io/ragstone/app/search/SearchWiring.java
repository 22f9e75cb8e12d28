package io.ragstone.app.search;

import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Rerankers;
import io.ragstone.core.model.embedding.QuestionEmbedders;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.search.QuestionRewriting;
import io.ragstone.core.search.SearchService;
import io.ragstone.core.search.TimedIndex;
import io.ragstone.core.trace.Traces;
import io.ragstone.core.watch.Watchers;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what finds passages: the index, what prepares questions, and the service over both. */
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
    IndexFollower follower(ChunkStore chunks, PassageIndex index, Watchers watchers) {
        return new IndexFollower(chunks, new TimedIndex(index, watchers));
    }

    /** Whoever wants just an embedder does not mean these. */
    @Produces
    @Singleton
    @Typed(QuestionEmbedders.class)
    QuestionEmbedders questionEmbedders(Embedders embedders, RagstoneConfig config) {
        return new QuestionEmbedders(embedders, config.models().cachedQuestions());
    }

    @Produces
    @Singleton
    SearchService search(
            PassageIndex index,
            IndexFollower follower,
            ChunkStore chunks,
            DocumentStore documents,
            KnowledgeBaseStore bases,
            QuestionEmbedders embedders,
            Rerankers rerankers,
            Traces traces) {
        return new SearchService(index, follower, chunks, documents, bases, embedders, rerankers, traces);
    }

    @Produces
    @Singleton
    QuestionRewriting rewriting(ChatModels models) {
        return new QuestionRewriting(models);
    }
}

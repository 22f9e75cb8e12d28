package io.ragstone.core.reembed;

import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.order.WorkOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * The last order to make all vectors of a knowledge base anew, and how far it is.
 *
 * @param model the embedding model that the vectors shall be of
 * @param switched whether the new vectors are what is searched
 * @param done how many chunks have their new vector
 * @param all how many chunks there are
 * @param message what went wrong; empty when nothing did
 */
public record Reembedding(
        UUID id,
        UUID tenantId,
        UUID knowledgeBaseId,
        String model,
        RunState state,
        boolean switched,
        long done,
        long all,
        String message,
        Instant createdAt)
        implements WorkOrder {
    /** Until everything is in its place it is not said to be complete. */
    private static final double ALMOST = 0.99;

    /** What there is to say of a knowledge base whose vectors never were made anew. */
    static Reembedding none(KnowledgeBase base) {
        return new Reembedding(
                base.id(),
                base.tenantId(),
                base.id(),
                base.embeddingModel(),
                RunState.UNSTARTED,
                false,
                0,
                0,
                "",
                base.createdAt());
    }

    /** The index that the new vectors go to. */
    IndexKey target() {
        return new IndexKey(tenantId, model);
    }

    /** From 0 to 1. */
    public double progress() {
        if (state == RunState.DONE) {
            return 1;
        }
        return all == 0 ? 0 : Math.min(ALMOST, (double) done / all);
    }

    /** Remembers how it ended. */
    void keepIn(RunHistory history) {
        history.embeddedAnew(tenantId, knowledgeBaseId, model, state, done, message, createdAt);
    }

    Reembedding at(long chunksDone, long chunks) {
        return with(state, switched, chunksDone, Math.max(chunks, chunksDone), message);
    }

    Reembedding switchedOver() {
        return with(state, true, all, all, message);
    }

    Reembedding finished() {
        return with(RunState.DONE, switched, all, all, message);
    }

    Reembedding failed(String sentence) {
        return with(RunState.FAILED, switched, done, all, sentence);
    }

    private Reembedding with(RunState now, boolean over, long chunksDone, long chunks, String sentence) {
        return new Reembedding(
                id, tenantId, knowledgeBaseId, model, now, over, chunksDone, chunks, sentence, createdAt);
    }
}

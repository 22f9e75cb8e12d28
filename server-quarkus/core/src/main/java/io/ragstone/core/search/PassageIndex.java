package io.ragstone.core.search;

import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind search. An index is derived from the database and remembers, in its own commit, the sequence of the
 * change log that it holds. Opening, keeping and closing indexes is the engine's affair.
 */
public interface PassageIndex {
    /** The last sequence that this index holds, or -1 when there is none yet, or none that is complete. */
    long sequence(IndexKey key);

    /**
     * Applies changes in order and remembers the sequence; what is applied is found by the next search. Applying the same
     * change again does no harm. After a crash an index may have forgotten its latest changes, but then also their sequence.
     *
     * <p>A change too big for one call comes in several: all but the last with the sequence that the index has already,
     * and an engine that can do it shows none of them before the sequence moves.
     *
     * @param sequence -1 while the index is being built: if that is not finished, it is begun again
     */
    void apply(IndexKey key, List<Change> changes, long sequence);

    Candidates search(IndexKey key, IndexQuery query);

    /** Removes the index; the next use begins an empty one. */
    void drop(IndexKey key);

    /** The question's words marked with {@code <em>} in the sentences of the text that hold them; null without any. */
    @Nullable
    String highlight(String question, String text);

    /** Fails when the engine cannot be used now. */
    void check();

    /** A change to an index. */
    sealed interface Change {
        record Put(List<EmbeddedChunk> chunks) implements Change {}

        record RemoveChunk(UUID documentId, String chunkId) implements Change {}

        record RemoveDocument(UUID documentId) implements Change {}

        record RemoveKnowledgeBase(UUID knowledgeBaseId) implements Change {}
    }
}

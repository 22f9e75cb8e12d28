package io.ragstone.core.ingest.cut;

import io.ragstone.core.ingest.parse.ParsedDocument;
import java.util.List;
import java.util.Optional;

/** One way of cutting documents, found by its name. */
public interface ChunkStrategy {
    String method();

    List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings);

    /** Sentences for the document's log. */
    default List<String> remarks() {
        return List.of();
    }

    /** Why no document can be cut in this way, which is known before one is read. */
    default Optional<String> refusal() {
        return Optional.empty();
    }
}

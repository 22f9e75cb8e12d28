package io.ragstone.core.ingest;

import java.util.List;

/** One way of cutting documents, found by its name. */
public interface ChunkStrategy {
    String method();

    List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings);
}

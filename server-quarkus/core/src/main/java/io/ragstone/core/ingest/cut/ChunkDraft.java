package io.ragstone.core.ingest.cut;

import io.ragstone.core.document.chunk.Position;
import java.util.List;

/**
 * A passage as cut, before it has an id and a vector.
 *
 * @param questions what the passage is the answer to, when the document says so itself
 * @param tags what the document itself files the passage under
 */
public record ChunkDraft(
        String content,
        List<String> headings,
        List<Position> positions,
        int tokens,
        List<String> questions,
        List<String> tags) {

    public ChunkDraft(String content, List<String> headings, List<Position> positions, int tokens) {
        this(content, headings, positions, tokens, List.of(), List.of());
    }
}

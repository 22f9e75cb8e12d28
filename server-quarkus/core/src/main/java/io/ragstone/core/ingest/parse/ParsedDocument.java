package io.ragstone.core.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parser found in a file: its blocks in reading order. */
public record ParsedDocument(@Nullable String title, List<Block> blocks) {
    public ParsedDocument {
        blocks = List.copyOf(blocks);
    }
}

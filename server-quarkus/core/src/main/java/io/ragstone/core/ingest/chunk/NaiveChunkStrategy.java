package io.ragstone.core.ingest.chunk;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/** Merges what belongs to running text up to the budget of a chunk. */
public final class NaiveChunkStrategy implements ChunkStrategy {
    public static final String METHOD = "naive";

    private final TokenCounter counter;

    public NaiveChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        return new BlockPacker(counter, settings).pack(PageFilter.blocks(document, settings.pages()));
    }
}

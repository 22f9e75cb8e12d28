package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/** A chunk for each heading of the three outermost levels with the text below it. */
public final class HeadingsChunkStrategy implements ChunkStrategy {
    private static final int DEEPEST = 3;

    private final TokenCounter counter;

    public HeadingsChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "headings";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        return new SectionPacker(new BlockPacker(counter, settings), Merge.NEVER)
                .pack(Section.of(PageFilter.blocks(document, settings.pages()), DEEPEST));
    }
}

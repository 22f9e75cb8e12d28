package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/** Manuals: each section whole while it fits, small ones together with their neighbours. */
public final class ManualChunkStrategy implements ChunkStrategy {
    private final HeadingLines numbered = new HeadingLines(HeadingForms.NUMBERED);
    private final TokenCounter counter;

    public ManualChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "manual";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        List<Block> blocks = PageFilter.blocks(document, settings.pages());
        boolean headed = blocks.stream().anyMatch(Block.Heading.class::isInstance);
        return new SectionPacker(new BlockPacker(counter, settings), Merge.SMALL)
                .pack(Section.of(headed ? blocks : numbered.promote(blocks)));
    }
}

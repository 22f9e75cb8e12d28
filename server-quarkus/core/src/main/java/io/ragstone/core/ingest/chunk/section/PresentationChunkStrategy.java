package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** Slides: a chunk for each page; where there are no pages, for each of the outermost headings. */
public final class PresentationChunkStrategy implements ChunkStrategy {
    private final TokenCounter counter;

    public PresentationChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "presentation";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        List<Block> blocks = PageFilter.blocks(document, settings.pages());
        boolean paged = blocks.stream().anyMatch(block -> !block.positions().isEmpty());
        int level = blocks.stream()
                .mapToInt(block -> block instanceof Block.Heading heading ? heading.level() : Integer.MAX_VALUE)
                .min()
                .orElse(Integer.MAX_VALUE);
        BlockPacker packer = new BlockPacker(counter, settings);
        List<ChunkDraft> drafts = new ArrayList<>();
        List<Block> slide = new ArrayList<>();
        int page = 0;
        for (Block block : blocks) {
            int on = block.positions().isEmpty()
                    ? page
                    : block.positions().getFirst().page();
            boolean headed = block instanceof Block.Heading heading && heading.level() == level;
            if (paged ? on != page : headed) {
                drafts.addAll(packer.pack(slide));
                slide = new ArrayList<>();
                page = on;
            }
            slide.add(block);
        }
        drafts.addAll(packer.pack(slide));
        return drafts;
    }
}

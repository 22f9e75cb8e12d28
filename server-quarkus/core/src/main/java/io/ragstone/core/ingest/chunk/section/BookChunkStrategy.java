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

/** Books: by parts, chapters and sections; what fits under one heading is merged, the table of contents left out. */
public final class BookChunkStrategy implements ChunkStrategy {
    private final HeadingLines headings = new HeadingLines(HeadingForms.OF_BOOKS);
    private final TokenCounter counter;

    public BookChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "book";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        List<Block> blocks = TableOfContents.dropped(headings.promote(PageFilter.blocks(document, settings.pages())));
        return new SectionPacker(new BlockPacker(counter, settings), Merge.ALL).pack(Section.of(blocks));
    }
}

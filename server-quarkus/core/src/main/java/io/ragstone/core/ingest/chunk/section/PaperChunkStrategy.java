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
import java.util.stream.Stream;

/**
 * Papers: title and authors, the abstract in one piece, the sections, and the references apart from them. The title
 * stands above everything.
 */
public final class PaperChunkStrategy implements ChunkStrategy {
    /** An abstract is read as a whole, so it is kept so even beyond the budget of a chunk, up to the greatest there is. */
    private static final int LONGEST_ABSTRACT = 2048;

    private final HeadingLines headings =
            new HeadingLines(Stream.concat(HeadingForms.OF_PAPERS.stream(), HeadingForms.NUMBERED.stream())
                    .toList());
    private final TokenCounter counter;

    public PaperChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "paper";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        PaperParts parts = PaperParts.of(headings.promote(PageFilter.blocks(document, settings.pages())));
        BlockPacker packer = new BlockPacker(counter, settings);
        BlockPacker whole = packer.budget(Math.max(settings.tokens(), LONGEST_ABSTRACT));
        List<Block.Heading> title = parts.title();
        List<ChunkDraft> drafts = new ArrayList<>(packer.pack(parts.front()));
        drafts.addAll(whole.pack(parts.abstractText(), title));
        drafts.addAll(new SectionPacker(packer, Merge.SMALL).pack(Section.of(parts.body()), title));
        drafts.addAll(packer.pack(parts.references(), title));
        drafts.addAll(new SectionPacker(packer, Merge.SMALL).pack(Section.of(parts.appendix()), title));
        return drafts;
    }
}

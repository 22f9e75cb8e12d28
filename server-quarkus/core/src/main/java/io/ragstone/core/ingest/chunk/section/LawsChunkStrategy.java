package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/**
 * Laws: an article is a chunk, under the headings of its part, chapter and section. One that is longer than the budget
 * is cut between its sentences, and what follows carries its number as a heading.
 */
public final class LawsChunkStrategy implements ChunkStrategy {
    private final TokenCounter counter;

    public LawsChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "laws";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        BlockPacker packer = new BlockPacker(counter, settings);
        List<ChunkDraft> drafts = new ArrayList<>();
        for (Article article : ArticleReader.read(PageFilter.blocks(document, settings.pages()))) {
            List<ChunkDraft> cut = packer.pack(article.blocks(), article.above());
            for (int i = 0; i < cut.size(); i++) {
                drafts.add(i == 0 || article.number().isEmpty() ? cut.get(i) : numbered(cut.get(i), article.number()));
            }
        }
        return drafts;
    }

    private static ChunkDraft numbered(ChunkDraft draft, String number) {
        List<String> headings = new ArrayList<>(draft.headings());
        headings.add(number);
        return new ChunkDraft(draft.content(), headings, draft.positions(), draft.tokens());
    }
}

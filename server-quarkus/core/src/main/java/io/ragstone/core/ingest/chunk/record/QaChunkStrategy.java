package io.ragstone.core.ingest.chunk.record;

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

/**
 * Questions and answers: a pair is a chunk, found by its question. An answer beyond the budget goes in several chunks
 * that all begin with the question; text that answers nothing is cut as running text.
 */
public final class QaChunkStrategy implements ChunkStrategy {
    private final TokenCounter counter;

    public QaChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "qa";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        BlockPacker packer = new BlockPacker(counter, settings);
        List<ChunkDraft> drafts = new ArrayList<>();
        new PairReader(pair -> drafts.addAll(drafts(pair, packer)), rest -> drafts.addAll(packer.pack(rest)))
                .read(PageFilter.blocks(document, settings.pages()));
        return drafts;
    }

    private static List<ChunkDraft> drafts(Pair pair, BlockPacker packer) {
        String begin = "Question: " + pair.question() + "\tAnswer: ";
        List<String> headings = pair.above().stream().map(Block.Heading::text).toList();
        int tokens = packer.count(begin + pair.answer());
        if (tokens <= packer.budget()) {
            return List.of(draft(begin + pair.answer(), headings, pair, tokens));
        }
        int room = packer.budget() - packer.count(begin);
        Block answer = new Block.Paragraph(pair.answer(), pair.positions());
        if (room < packer.budget() / 2) {
            Block asked = new Block.Paragraph(begin.strip(), pair.positions());
            return packer.pack(List.of(asked, answer), pair.above()).stream()
                    .map(part -> draft(part.content(), headings, pair, part.tokens()))
                    .toList();
        }
        return packer.budget(room).pack(List.of(answer)).stream()
                .map(part -> begin + part.content())
                .map(content -> draft(content, headings, pair, packer.count(content)))
                .toList();
    }

    private static ChunkDraft draft(String content, List<String> headings, Pair pair, int tokens) {
        return new ChunkDraft(content, headings, pair.positions(), tokens, List.of(pair.question()), List.of());
    }
}

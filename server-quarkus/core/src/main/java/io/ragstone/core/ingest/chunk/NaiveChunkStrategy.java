package io.ragstone.core.ingest.chunk;

import io.ragstone.core.ingest.Block;
import io.ragstone.core.ingest.ChunkDraft;
import io.ragstone.core.ingest.ChunkSettings;
import io.ragstone.core.ingest.ChunkStrategy;
import io.ragstone.core.ingest.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/**
 * Merges what belongs to running text up to the budget of a chunk. No chunk is longer than the budget unless it is one
 * single character; tables that fit stay whole, longer ones repeat their head; a heading stays with its text.
 *
 * <p>A draft's headings are those above its first line. When the content begins with a heading, that one is not
 * repeated there.
 */
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
        Packer packer = new Packer(counter, settings.tokens());
        Atomizer atomizer = new Atomizer(counter, settings, packer::add);
        for (Block block : PageFilter.blocks(document, settings.pages())) {
            atomizer.add(block);
        }
        return packer.finish();
    }
}

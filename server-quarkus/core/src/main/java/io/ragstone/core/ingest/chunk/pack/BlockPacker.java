package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/**
 * Merges blocks to chunks up to the budget. No chunk is longer than that unless it is one single character; tables that
 * fit stay whole, longer ones repeat their head; a heading stays with its text.
 *
 * <p>A draft's headings are those above its first line. When the content begins with a heading, that one is not
 * repeated there.
 */
public final class BlockPacker {
    /** A text with so many characters for each token of the budget does not fit; no need to count. */
    private static final int MOST_CHARACTERS_A_TOKEN = 12;

    private final TokenCounter counter;
    private final ChunkSettings settings;

    public BlockPacker(TokenCounter counter, ChunkSettings settings) {
        this.counter = counter;
        this.settings = settings;
    }

    /** The same with another budget. */
    public BlockPacker budget(int tokens) {
        return new BlockPacker(counter, settings.tokens(tokens));
    }

    public int budget() {
        return settings.tokens();
    }

    public List<ChunkDraft> pack(List<? extends Block> blocks) {
        return pack(blocks, List.of());
    }

    /** @param above the headings that the first block stands under, from the outermost */
    public List<ChunkDraft> pack(List<? extends Block> blocks, List<Block.Heading> above) {
        Packer packer = new Packer(counter, settings.tokens(), settings.overlappedPercent());
        Atomizer atomizer = new Atomizer(counter, settings, packer::add);
        above.forEach(atomizer::under);
        blocks.forEach(atomizer::add);
        return packer.finish();
    }

    /** Whether the blocks make one chunk. */
    public boolean fits(List<? extends Block> blocks) {
        long most = (long) settings.tokens() * MOST_CHARACTERS_A_TOKEN;
        long characters = 0;
        for (Block block : blocks) {
            characters += block.text().length();
            if (characters > most) {
                return false;
            }
        }
        return pack(blocks).size() <= 1;
    }

    public int count(String text) {
        return counter.count(text);
    }
}

package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document under a heading.
 *
 * @param heading null for the document itself
 * @param own the blocks before the first part
 */
record Section(Block.@Nullable Heading heading, List<Block> own, List<Section> parts) {
    /** The whole document; headings below the deepest level that counts are text like any other. */
    static Section of(List<Block> blocks, int deepest) {
        return new Reader(blocks, deepest).section(null);
    }

    static Section of(List<Block> blocks) {
        return of(blocks, Integer.MAX_VALUE);
    }

    /** The heading and the text before the first part. */
    List<Block> opening() {
        List<Block> opening = new ArrayList<>();
        if (heading != null) {
            opening.add(heading);
        }
        opening.addAll(own);
        return opening;
    }

    List<Block> all() {
        List<Block> all = opening();
        parts.forEach(part -> all.addAll(part.all()));
        return all;
    }

    private static final class Reader {
        private final List<Block> blocks;
        private final int deepest;
        private int at;

        Reader(List<Block> blocks, int deepest) {
            this.blocks = blocks;
            this.deepest = deepest;
        }

        Section section(Block.@Nullable Heading heading) {
            List<Block> own = new ArrayList<>();
            while (at < blocks.size() && next() == null) {
                own.add(blocks.get(at++));
            }
            List<Section> parts = new ArrayList<>();
            Block.Heading next = next();
            while (next != null && (heading == null || next.level() > heading.level())) {
                at++;
                parts.add(section(next));
                next = next();
            }
            return new Section(heading, own, parts);
        }

        private Block.@Nullable Heading next() {
            return at < blocks.size() && blocks.get(at) instanceof Block.Heading heading && heading.level() <= deepest
                    ? heading
                    : null;
        }
    }
}

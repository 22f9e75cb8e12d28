package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;

/** Makes chunks of sections: one stays whole while it fits, and only neighbours under the same heading are merged. */
final class SectionPacker {
    /** A section below this share of the budget is small. */
    private static final int SMALL_SHARE = 4;

    private final BlockPacker packer;
    private final BlockPacker small;
    private final Merge merge;
    private final List<ChunkDraft> drafts = new ArrayList<>();

    SectionPacker(BlockPacker packer, Merge merge) {
        this.packer = packer;
        this.small = packer.budget(Math.max(1, packer.budget() / SMALL_SHARE));
        this.merge = merge;
    }

    List<ChunkDraft> pack(Section document, List<Block.Heading> above) {
        section(document, above, List.of());
        return drafts;
    }

    List<ChunkDraft> pack(Section document) {
        return pack(document, List.of());
    }

    /** @param led headings without text of their own, which go with the first text below them */
    private void section(Section section, List<Block.Heading> above, List<Block> led) {
        if (merge != Merge.NEVER && packer.fits(joined(led, section.all()))) {
            chunk(joined(led, section.all()), above);
            return;
        }
        List<Block> open = joined(led, section.opening());
        List<Block.Heading> openAbove = above;
        List<Block.Heading> inside = under(under(above, led), section);
        for (Section part : section.parts()) {
            if (!isBare(open) && !(goesWith(open, part) && packer.fits(joined(open, part.all())))) {
                chunk(open, openAbove);
                open = List.of();
                openAbove = inside;
            }
            if (merge != Merge.NEVER && packer.fits(joined(open, part.all()))) {
                open = joined(open, part.all());
                continue;
            }
            section(part, openAbove, open);
            open = List.of();
            openAbove = inside;
        }
        chunk(open, openAbove);
    }

    private boolean goesWith(List<Block> open, Section part) {
        return switch (merge) {
            case NEVER -> false;
            case SMALL -> small.fits(open) || small.fits(part.all());
            case ALL -> true;
        };
    }

    private void chunk(List<Block> blocks, List<Block.Heading> above) {
        drafts.addAll(packer.pack(blocks, above));
    }

    private static boolean isBare(List<Block> blocks) {
        return blocks.stream().allMatch(Block.Heading.class::isInstance);
    }

    private static List<Block.Heading> under(List<Block.Heading> above, List<Block> led) {
        List<Block.Heading> path = new ArrayList<>(above);
        led.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .forEach(path::add);
        return path;
    }

    private static List<Block.Heading> under(List<Block.Heading> above, Section section) {
        return section.heading() == null ? above : under(above, List.of(section.heading()));
    }

    private static List<Block> joined(List<Block> first, List<Block> second) {
        List<Block> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}

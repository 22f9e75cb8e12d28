package io.ragstone.core.ingest.chunk.record;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.Headings;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Goes through a document that has tables: each is cut in a way of its own, and the text between them as running text.
 * The text is kept because it says what the tables are about.
 */
final class TableRuns {
    private final BlockPacker packer;
    private final BiFunction<Block.Table, List<Block.Heading>, List<ChunkDraft>> tables;

    TableRuns(BlockPacker packer, BiFunction<Block.Table, List<Block.Heading>, List<ChunkDraft>> tables) {
        this.packer = packer;
        this.tables = tables;
    }

    List<ChunkDraft> cut(List<Block> blocks) {
        List<ChunkDraft> drafts = new ArrayList<>();
        Headings headings = new Headings();
        List<Block> run = new ArrayList<>();
        List<Block.Heading> above = List.of();
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                drafts.addAll(packer.pack(run, above));
                drafts.addAll(tables.apply(table, headings.all()));
                run = new ArrayList<>();
                above = headings.all();
                continue;
            }
            if (block instanceof Block.Heading heading) {
                headings.close(heading.level());
                headings.open(heading);
            }
            run.add(block);
        }
        drafts.addAll(packer.pack(run, above));
        return drafts;
    }
}

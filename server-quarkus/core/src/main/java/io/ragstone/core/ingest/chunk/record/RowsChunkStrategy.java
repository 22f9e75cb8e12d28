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

/** Tables by so many rows at a time, and never more than the budget; each chunk repeats the head. */
public final class RowsChunkStrategy implements ChunkStrategy {
    private final TokenCounter counter;

    public RowsChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "rows";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        BlockPacker packer = new BlockPacker(counter, settings);
        int size = settings.window().size();
        return new TableRuns(
                        packer,
                        (table, above) -> parts(table, size).stream()
                                .flatMap(part -> packer.pack(List.of(part), above).stream())
                                .toList())
                .cut(PageFilter.blocks(document, settings.pages()));
    }

    private static List<Block.Table> parts(Block.Table table, int size) {
        List<List<String>> rows = table.rows();
        int first = table.headed() ? 1 : 0;
        if (rows.size() - first <= size) {
            return List.of(table);
        }
        List<Block.Table> parts = new ArrayList<>();
        for (int from = first; from < rows.size(); from += size) {
            List<List<String>> part = new ArrayList<>(rows.subList(0, first));
            part.addAll(rows.subList(from, (int) Math.min(rows.size(), (long) from + size)));
            parts.add(new Block.Table(part, table.headed(), table.positions()));
        }
        return parts;
    }
}

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

/** Tables: a row is a chunk, each value with the name of its column, so that it can be understood alone. */
public final class TableChunkStrategy implements ChunkStrategy {
    private final TokenCounter counter;

    public TableChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "table";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        BlockPacker packer = new BlockPacker(counter, settings);
        return new TableRuns(packer, (table, above) -> rows(table, above, packer))
                .cut(PageFilter.blocks(document, settings.pages()));
    }

    private static List<ChunkDraft> rows(Block.Table table, List<Block.Heading> above, BlockPacker packer) {
        List<ChunkDraft> drafts = new ArrayList<>();
        List<String> names = table.headed() ? table.rows().getFirst() : List.of();
        List<List<String>> rows = table.rows();
        // A table of nothing but a head still says something.
        int first = table.headed() && rows.size() > 1 ? 1 : 0;
        for (List<String> row : rows.subList(first, rows.size())) {
            Block text = new Block.Paragraph(text(names, row, first), table.positions());
            drafts.addAll(packer.pack(List.of(text), above));
        }
        return drafts;
    }

    /** Lines of "name: value"; empty cells say nothing, and a column without a name has its value alone. */
    private static String text(List<String> names, List<String> row, int first) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i).replaceAll("\\s+", " ").strip();
            String name = first == 1 && i < names.size()
                    ? names.get(i).replaceAll("\\s+", " ").strip()
                    : "";
            if (!value.isEmpty()) {
                lines.add(name.isEmpty() ? value : name + ": " + value);
            }
        }
        return String.join("\n", lines);
    }
}

package io.ragstone.core.ingest.chunk.record;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.Headings;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tag sets: rows of a description and its tags, in tables or in lines with a tab or a comma between them. A line
 * without tags belongs to the description that comes next.
 */
public final class TagChunkStrategy implements ChunkStrategy {
    private static final Set<String> HEADS = Set.of("tag", "tags", "标签");

    private final TokenCounter counter;

    public TagChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "tag";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        List<Block> blocks = PageFilter.blocks(document, settings.pages());
        Reader reader = new Reader(new BlockPacker(counter, settings), DelimitedLines.delimiter(blocks));
        blocks.forEach(reader::add);
        return reader.finish();
    }

    private static List<String> tags(List<String> fields) {
        return fields.stream()
                .flatMap(field -> Arrays.stream(field.split("[,;，、；|]", -1)))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static final class Reader {
        private final BlockPacker packer;
        private final char delimiter;
        private final Headings headings = new Headings();
        private final List<ChunkDraft> drafts = new ArrayList<>();
        private final List<String> waiting = new ArrayList<>();
        private final Set<Position> where = new LinkedHashSet<>();

        Reader(BlockPacker packer, char delimiter) {
            this.packer = packer;
            this.delimiter = delimiter;
        }

        void add(Block block) {
            if (block instanceof Block.Heading heading) {
                headings.close(heading.level());
                headings.open(heading);
                return;
            }
            if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row(row, table.positions()));
                return;
            }
            block.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> row(
                            delimiter == 0 ? List.of(line) : DelimitedLines.fields(line, delimiter),
                            block.positions()));
        }

        /** The first column describes, all others hold tags. */
        private void row(List<String> row, List<Position> positions) {
            if (row.isEmpty()) {
                return;
            }
            String text = row.getFirst().strip();
            List<String> tags = tags(row.subList(1, row.size()));
            boolean head = drafts.isEmpty()
                    && tags.size() == 1
                    && HEADS.contains(tags.getFirst().toLowerCase(Locale.ROOT));
            if (head) {
                return;
            }
            if (!text.isEmpty()) {
                waiting.add(text);
            }
            where.addAll(positions);
            if (!tags.isEmpty()) {
                flush(tags);
            }
        }

        private void flush(List<String> tags) {
            if (waiting.isEmpty()) {
                // Tags without a description describe themselves.
                waiting.addAll(tags);
            }
            if (!waiting.isEmpty()) {
                Block text = new Block.Paragraph(String.join("\n", waiting), List.copyOf(where));
                packer.pack(List.of(text), headings.all()).forEach(part -> drafts.add(tagged(part, tags)));
            }
            waiting.clear();
            where.clear();
        }

        private static ChunkDraft tagged(ChunkDraft draft, List<String> tags) {
            return new ChunkDraft(
                    draft.content(), draft.headings(), draft.positions(), draft.tokens(), List.of(), tags);
        }

        List<ChunkDraft> finish() {
            flush(List.of());
            return drafts;
        }
    }
}

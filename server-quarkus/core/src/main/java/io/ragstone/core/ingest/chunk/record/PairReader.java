package io.ragstone.core.ingest.chunk.record;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.chunk.record.PairForms.Asked;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions and their answers: in tables of two columns, in lines with a tab or a comma between them, in lines
 * that begin with "Q:" and "A:" or with a number, and in headings with the text below them. What is no answer to
 * anything is handed on as it stands.
 */
final class PairReader {
    private final Consumer<Pair> pairs;
    private final Consumer<List<Block>> others;
    private final HeadingQuestions headings = new HeadingQuestions();
    private final List<Block> rest = new ArrayList<>();
    private final StringBuilder answer = new StringBuilder();
    private final Set<Position> positions = new LinkedHashSet<>();
    private List<Block.Heading> above = List.of();
    private @Nullable String question;
    private char delimiter;

    PairReader(Consumer<Pair> pairs, Consumer<List<Block>> others) {
        this.pairs = pairs;
        this.others = others;
    }

    void read(List<Block> blocks) {
        delimiter = DelimitedLines.delimiter(blocks);
        blocks.forEach(this::add);
        finish();
        rest.addAll(headings.leave(Integer.MIN_VALUE));
        handOn();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                finish();
                rest.addAll(headings.enter(heading));
            }
            case Block.Table table -> table(table);
            case Block.Code code -> text(code.text(), code);
            default -> block.text().lines().forEach(line -> line(line, block));
        }
    }

    private void table(Block.Table table) {
        if (table.rows().stream().anyMatch(row -> filled(row).size() > 2)) {
            text(table.text(), table);
            return;
        }
        finish();
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> cells = filled(table.rows().get(i));
            if (cells.size() == 2) {
                pair(cells, i == 0, table);
            } else if (cells.size() == 1) {
                text(cells.getFirst(), table);
            }
        }
        finish();
    }

    private static List<String> filled(List<String> row) {
        return row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    }

    /** A row, or a line divided like one. */
    private void pair(List<String> cells, boolean first, Block block) {
        String asked = PairForms.bare(cells.getFirst());
        String said = PairForms.bareAnswer(
                String.join(String.valueOf(delimiter == 0 ? ' ' : delimiter), cells.subList(1, cells.size())));
        finish();
        if (!(first && PairForms.isHead(cells.getFirst(), cells.getLast()))) {
            begin(asked, headings.above(), block);
            answer.append(said);
        }
    }

    private void line(String line, Block block) {
        Asked asked = PairForms.asked(line);
        String answered = PairForms.answered(line);
        List<String> fields = delimiter == 0 ? List.of() : DelimitedLines.fields(line, delimiter);
        if (asked != null) {
            finish();
            begin(asked.question(), headings.above(), block);
            if (asked.answer() != null) {
                answer.append(asked.answer());
            }
        } else if (answered != null && question != null) {
            text(answered, block);
        } else if (isPair(fields)) {
            pair(fields, true, block);
        } else {
            text(line, block);
        }
    }

    /** A comma divides many a sentence that is no pair: the first part has to ask something. */
    private boolean isPair(List<String> fields) {
        return fields.size() > 1
                && !fields.getFirst().isEmpty()
                && (delimiter == '\t'
                        || fields.getFirst().endsWith("?")
                        || fields.getFirst().endsWith("？")
                        || PairForms.isHead(fields.getFirst(), fields.getLast()));
    }

    private void text(String text, Block block) {
        if (question == null && !headings.isEmpty() && !text.isBlank()) {
            handOn();
            begin(headings.question(), List.of(), block);
        }
        if (question != null) {
            answer.append(answer.isEmpty() ? "" : "\n").append(text);
            positions.addAll(block.positions());
        } else if (!text.isBlank()) {
            rest.add(new Block.Paragraph(text, block.positions()));
        }
    }

    private void begin(String asked, List<Block.Heading> under, Block block) {
        handOn();
        question = asked;
        above = under;
        positions.addAll(block.positions());
    }

    private void finish() {
        if (question != null && !answer.toString().isBlank()) {
            pairs.accept(new Pair(question, answer.toString().strip(), List.copyOf(positions), above));
        } else if (question != null) {
            rest.addAll(above);
            rest.add(new Block.Paragraph(question, List.copyOf(positions)));
        }
        question = null;
        answer.setLength(0);
        positions.clear();
    }

    private void handOn() {
        if (!rest.isEmpty()) {
            others.accept(List.copyOf(rest));
            rest.clear();
        }
    }
}

package io.ragstone.core.ingest.chunk.record;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;

/** Lines of text whose fields are set off by tabs or commas. */
final class DelimitedLines {
    private static final int ENOUGH_PERCENT = 60;

    private DelimitedLines() {}

    /** The character that most lines of the paragraphs are divided by, or 0 when they are plain text. */
    static char delimiter(List<Block> blocks) {
        List<String> lines = blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> block.text().lines())
                .filter(line -> !line.isBlank())
                .toList();
        if (isUsual(lines, '\t')) {
            return '\t';
        }
        return isUsual(lines, ',') ? ',' : 0;
    }

    private static boolean isUsual(List<String> lines, char delimiter) {
        long divided = lines.stream()
                .filter(line -> fields(line, delimiter).size() > 1)
                .count();
        return divided > 0 && divided * 100 >= (long) lines.size() * ENOUGH_PERCENT;
    }

    /** The fields of a line; a field in double quotes may hold the delimiter. */
    static List<String> fields(String line, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            boolean doubled = quoted && character == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                field.append('"');
                i++;
            } else if (character == '"' && (quoted || field.toString().isBlank())) {
                quoted = !quoted;
            } else if (character == delimiter && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString().strip());
        return fields.stream().allMatch(String::isEmpty) ? List.of() : fields;
    }
}

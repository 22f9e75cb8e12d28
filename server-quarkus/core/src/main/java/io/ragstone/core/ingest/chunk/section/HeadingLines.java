package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes headings of lines that are headings in all but name: short, and worded like one. */
final class HeadingLines {
    private static final int LONGEST = 80;
    private static final String ENDS_OF_SENTENCES = ".,;:!?。，；：！？、";

    /** What a heading of a level looks like. */
    record Rule(int level, Pattern form) {
        /** The form is looked for at the beginning of the line. */
        static Rule of(int level, String form) {
            return new Rule(level, Pattern.compile("^(?:" + form + ")", Pattern.CASE_INSENSITIVE));
        }

        static Rule exactly(int level, String form) {
            return new Rule(level, Pattern.compile("^" + form));
        }
    }

    private final List<Rule> rules;

    HeadingLines(List<Rule> rules) {
        this.rules = rules;
    }

    List<Block> promote(List<Block> blocks) {
        List<Block> promoted = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                promote(paragraph, promoted);
            } else {
                promoted.add(block);
            }
        }
        return promoted;
    }

    private void promote(Block.Paragraph paragraph, List<Block> promoted) {
        StringBuilder text = new StringBuilder();
        for (String line : paragraph.text().split("\n", -1)) {
            Rule rule = rule(line);
            if (rule == null) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
                continue;
            }
            flush(text, paragraph, promoted);
            promoted.add(new Block.Heading(rule.level(), line.strip(), paragraph.positions()));
        }
        flush(text, paragraph, promoted);
    }

    private static void flush(StringBuilder text, Block.Paragraph paragraph, List<Block> promoted) {
        if (!text.toString().isBlank()) {
            promoted.add(new Block.Paragraph(text.toString(), paragraph.positions()));
        }
        text.setLength(0);
    }

    /** The rule for a line, or null when it is no heading. */
    @Nullable
    Rule rule(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST || isSentence(text)) {
            return null;
        }
        return rules.stream()
                .filter(rule -> rule.form().matcher(text).find())
                .findFirst()
                .orElse(null);
    }

    /** Whether a heading is all number, as "PART I" is, and has its name somewhere else. */
    boolean isNumberAlone(String heading) {
        String text = heading.strip();
        return rules.stream()
                .map(rule -> rule.form().matcher(text))
                .anyMatch(found -> found.find() && text.substring(found.end()).isBlank());
    }

    /** Whether a paragraph is one short line that is no sentence. */
    static boolean isTitle(String paragraph) {
        String text = paragraph.strip();
        return !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\n') < 0 && !isSentence(text);
    }

    /** A number may have a full stop after it and be a heading by itself, as may one word or two. */
    private static boolean isSentence(String text) {
        boolean ends = ENDS_OF_SENTENCES.indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends && text.strip().split("\\s+").length > 2;
    }
}

package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a source's lines as the blocks they form: headings, running text, lists, and rows of tables. */
final class SourceLines {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile(
            "(?<mark>[-*+\u2022\u00b7\u2013]\\s+|\\(?\\d{1,2}[.)](?!\\d)\\s*|\\d{1,2}\u3001|[\uff08(]?[一二三四五六七八九十]{1,3}[\uff09)\u3001])(?<said>.+)");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,2})[.)]\\s*");
    private static final Pattern ROW = Pattern.compile("\\|.*\\|");
    private static final Pattern RULE = Pattern.compile("\\|(?:\\s*:?-{2,}:?\\s*\\|)+");
    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern ANSWER =
            Pattern.compile("[\\t \\n]+(?:answer|a|答案|回答|答)\\s*[:\uff1a]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION =
            Pattern.compile("^(?:question|q|问题|问)\\s*[:\uff1a]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDED =
            Pattern.compile(".*[.!?\u3002\uff01\uff1f:\uff1a;,\uff0c\uff1b\u2026\"')\u201d]$");
    private static final int LONGEST_TITLE = 8;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private List<String> head = List.of();
    private boolean inTable;
    private int tables;

    /** A part of a source. */
    sealed interface Block {
        String text();
    }

    record Title(String text) implements Block {}

    record Question(String text) implements Block {}

    record Prose(String text) implements Block {}

    /** @param mark what stands before it: its number, or a dash */
    record Item(String mark, String text) implements Block {}

    /** @param table tells the tables of a source apart */
    record Row(int table, String text) implements Block {}

    private SourceLines() {}

    static List<Block> read(String text) {
        SourceLines reader = new SourceLines();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String next = i + 1 < lines.length ? lines[i + 1].strip() : "";
            reader.line(lines[i].strip(), next);
        }
        reader.endProse();
        return reader.blocks;
    }

    private void line(String line, String next) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        boolean row = ROW.matcher(line).matches();
        if (line.isEmpty() || row || heading.matches() || item.matches()) {
            endProse();
        }
        if (row) {
            row(line, next);
            return;
        }
        inTable = false;
        if (line.isEmpty() || NUMBER.matcher(line).matches()) {
            return;
        }
        if (heading.matches()) {
            blocks.add(new Title(heading.group(1)));
        } else if (item.matches()) {
            blocks.add(new Item(mark(item.group("mark")), item.group("said").strip()));
        } else if (QUESTION.matcher(line).find()) {
            pair(line);
        } else {
            running(line, next);
        }
    }

    private static String mark(String written) {
        Matcher number = NUMBER.matcher(written);
        return number.matches() ? number.group(1) + "." : "-";
    }

    private void pair(String line) {
        endProse();
        String[] parts = ANSWER.split(QUESTION.matcher(line).replaceFirst(""), 2);
        blocks.add(new Question(parts[0].strip()));
        if (parts.length > 1) {
            prose.append(parts[1].strip());
        }
    }

    /** A short line that ends without a stop, with a capital below it, is a title. */
    private void running(String line, String next) {
        String said = ANSWER.matcher("\n" + line).replaceFirst("").strip();
        boolean title = prose.isEmpty()
                && !ENDED.matcher(said).matches()
                && Words.length(said) <= LONGEST_TITLE
                && !next.isEmpty()
                && !Character.isLowerCase(next.charAt(0));
        if (title) {
            blocks.add(new Title(said));
            return;
        }
        boolean spaced = !prose.isEmpty() && !Words.isChinese(prose.substring(prose.length() - 1));
        prose.append(spaced ? " " : "").append(said);
    }

    private void endProse() {
        if (!prose.isEmpty()) {
            blocks.add(new Prose(prose.toString()));
            prose.setLength(0);
        }
    }

    private void row(String line, String next) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        List<String> cells = cells(line);
        if (!inTable) {
            inTable = true;
            tables++;
            boolean headed = RULE.matcher(next).matches();
            head = headed ? cells : List.of();
            if (headed) {
                return;
            }
        }
        blocks.add(new Row(tables, sentence(cells)));
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.length() - 1);
        return CELL_BORDER
                .splitAsStream(inner)
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    /** A row says nothing without its head. */
    private String sentence(List<String> cells) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                boolean named = i < head.size() && !head.get(i).isEmpty();
                said.add(named ? head.get(i) + ": " + cells.get(i) : cells.get(i));
            }
        }
        return String.join("; ", said) + (said.isEmpty() ? "" : ".");
    }
}

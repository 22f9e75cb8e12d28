package io.ragstone.adapters.parsers.code;

import io.ragstone.adapters.parsers.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts source code by its indentation, which means the same in nearly all languages: first between what stands at the
 * margin, and a part that is long between what is indented least in it, so that functions stay whole.
 */
final class CodeParts {
    /** A part of this many characters is not cut again. */
    private static final int SHORT = 1_600;

    private static final int TAB = 4;
    private static final Pattern CONTINUES = Pattern.compile(
            "[)}\\]>;,.|&:?+]|(?:end|else|elif|elsif|except|finally|catch|then|do|done|fi|esac|rescue|ensure|begin)\\b"
                    + "|\\*|--+$|'''|\"\"\"");
    private static final Pattern COMMENT =
            Pattern.compile("(?://|#(?!include|define|if|endif|pragma|import)|/\\*|\\*|--|@|;;|\\[|%|'''|\"\"\").*");

    private final List<String> lines;
    private final int[] indents;
    private final Reading reading;

    CodeParts(String text, Reading reading) {
        this.reading = reading;
        lines = text.lines().toList();
        indents = new int[lines.size()];
        for (int i = 0; i < indents.length; i++) {
            indents[i] = indent(lines.get(i));
        }
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        cut(0, lines.size(), 0, parts);
        return parts;
    }

    /** @param depth how often this part was cut from a larger one */
    private void cut(int from, int to, int depth, List<String> parts) {
        int margin = margin(from, to, depth);
        int begin = from;
        for (int i = from + 1; i < to; i++) {
            reading.step();
            if (begins(i, margin)) {
                part(begin, i, from, to, depth, parts);
                begin = i;
            }
        }
        part(begin, to, from, to, depth, parts);
    }

    private void part(int begin, int end, int from, int to, int depth, List<String> parts) {
        String text = text(begin, end);
        if (text.isBlank()) {
            return;
        }
        boolean whole = begin == from && end == to;
        if (text.length() > SHORT && depth < 8 && (!whole || depth == 0)) {
            cut(begin, end, depth + 1, parts);
        } else {
            parts.add(text);
        }
    }

    /** Where the definitions of a part stand: at its own margin at first, then at the next one inside of it. */
    private int margin(int from, int to, int depth) {
        int outer = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            outer = indents[i] < 0 ? outer : Math.min(outer, indents[i]);
        }
        if (depth == 0) {
            return outer;
        }
        int inner = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            inner = indents[i] <= outer ? inner : Math.min(inner, indents[i]);
        }
        return inner;
    }

    /** Whether something new begins at a line: after a blank line, or after what was indented deeper. */
    private boolean begins(int line, int margin) {
        if (indents[line] < 0 || indents[line] > margin) {
            return false;
        }
        String text = lines.get(line).strip();
        if (CONTINUES.matcher(text).lookingAt()) {
            return false;
        }
        String before = lines.get(line - 1).strip();
        if (before.isEmpty()) {
            return true;
        }
        boolean afterBody =
                indents[line - 1] > indents[line] || CONTINUES.matcher(before).matches() || before.equals("};");
        return indents[line] == margin && afterBody && !COMMENT.matcher(before).matches();
    }

    private String text(int from, int to) {
        int first = from;
        while (first < to && indents[first] < 0) {
            first++;
        }
        return String.join("\n", lines.subList(first, to)).stripTrailing();
    }

    /** Below zero for a blank line. */
    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                indent += TAB;
            } else if (c == ' ') {
                indent++;
            } else {
                return indent;
            }
        }
        return -1;
    }
}

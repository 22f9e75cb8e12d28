package io.ragstone.core.wiki.page;

import io.ragstone.core.conversation.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown line by line, and the claims in it. */
public final class PageText {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");
    private static final Pattern PREFIX = Pattern.compile("\\s*(?:>\\s?)*(?:[-*+\u2022]\\s+|\\d{1,3}[.)]\\s+)?");
    private static final Pattern ROW = Pattern.compile("\\|.*\\|(?:\\s*" + Citations.MARK.pattern() + ")*");
    private static final Pattern RULE = Pattern.compile("\\|(?:\\s*:?-{2,}:?\\s*\\|)+");
    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern GLUED = Pattern.compile("(?<=[.!?\u3002\uff01\uff1f\u2026])(?=\\[(?:chunk_|claim:))");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern LEADING =
            Pattern.compile("^(?:" + Citations.MARK.pattern().replaceAll("\\?<\\w+>", "") + "\\s*)+");

    private final List<Line> lines = new ArrayList<>();
    private String section = "";
    private List<String> head = List.of();
    private boolean inTable;
    private boolean inCode;

    /** What a line is. */
    public enum Kind {
        TEXT,
        HEADING,
        ROW,
        /** It says nothing by itself: it is empty, code, or the head of a table. */
        FRAME
    }

    /**
     * A line.
     *
     * @param raw as it is written
     * @param prefix what makes it an item of a list, or nothing
     */
    public record Line(Kind kind, String raw, String prefix, String section, List<Claim> claims) {
        public Line {
            claims = List.copyOf(claims);
        }
    }

    private PageText() {}

    public static List<Line> lines(String text) {
        PageText reader = new PageText();
        String[] all = text.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            reader.line(all[i], i + 1 < all.length ? all[i + 1].strip() : "");
        }
        return reader.lines;
    }

    public static List<Claim> claims(String text) {
        return lines(text).stream().flatMap(line -> line.claims().stream()).toList();
    }

    private void line(String raw, String next) {
        String line = raw.strip();
        if (FENCE.matcher(line).matches()) {
            inCode = !inCode;
            add(Kind.FRAME, raw, "", List.of());
            return;
        }
        Matcher heading = HEADING.matcher(line);
        boolean row = !inCode && ROW.matcher(line).matches();
        inTable = row && inTable;
        if (inCode || line.isEmpty()) {
            add(Kind.FRAME, raw, "", List.of());
        } else if (heading.matches()) {
            section = Citations.strip(heading.group(1)).strip();
            add(Kind.HEADING, raw, "", List.of());
        } else if (row) {
            row(raw, line, next);
        } else {
            Matcher prefix = PREFIX.matcher(raw);
            String before = prefix.lookingAt() ? prefix.group() : "";
            add(Kind.TEXT, raw, before, sentences(raw.substring(before.length())));
        }
    }

    private void add(Kind kind, String raw, String prefix, List<Claim> claims) {
        lines.add(new Line(kind, raw, prefix, section, claims));
    }

    private List<Claim> sentences(String text) {
        List<String> pieces = new ArrayList<>();
        for (String sentence : Sentences.of(GLUED.matcher(text).replaceAll(" "))) {
            Matcher leading = LEADING.matcher(sentence);
            boolean marked = leading.find();
            if (marked && !pieces.isEmpty()) {
                pieces.set(
                        pieces.size() - 1,
                        pieces.getLast() + " " + leading.group().strip());
            }
            String rest = marked && !pieces.isEmpty() ? sentence.substring(leading.end()) : sentence;
            if (!rest.isBlank()) {
                pieces.add(rest);
            }
        }
        return pieces.stream()
                .map(piece -> claim(piece, Citations.strip(piece).strip(), false))
                .toList();
    }

    private void row(String raw, String line, String next) {
        if (RULE.matcher(line).matches()) {
            add(Kind.FRAME, raw, "", List.of());
            return;
        }
        List<String> cells = cells(Citations.strip(line).strip());
        if (!inTable) {
            inTable = true;
            boolean headed = RULE.matcher(next).matches();
            head = headed ? cells : List.of();
            if (headed) {
                add(Kind.FRAME, raw, "", List.of());
                return;
            }
        }
        add(Kind.ROW, raw, "", List.of(claim(line, sentence(cells), true)));
    }

    private static List<String> cells(String line) {
        String inner = line.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return CELL_BORDER.splitAsStream(inner).map(String::strip).toList();
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

    private Claim claim(String marked, String text, boolean row) {
        return new Claim(section, text, Citations.chunks(marked), Citations.claims(marked), row);
    }
}

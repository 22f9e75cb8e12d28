package io.ragstone.core.ingest.chunk.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A long piece of code, line by line. When it stands between fences, each part gets them. */
record CodeLines(String head, String tail, List<Piece> all, List<Piece> inner) {

    static CodeLines of(String text) {
        List<String> lines = text.lines().toList();
        List<Piece> pieces = new ArrayList<>(lines.size());
        int members = members(lines);
        for (int i = 0; i < lines.size(); i++) {
            pieces.add(new Piece(lines.get(i), i == 0 ? Cut.PARAGRAPH : cut(lines.get(i - 1), lines.get(i), members)));
        }
        String first = lines.isEmpty() ? "" : lines.getFirst();
        String last = lines.isEmpty() ? "" : lines.getLast();
        boolean fenced = lines.size() > 2
                && (first.startsWith("```") || first.startsWith("~~~"))
                && last.strip().length() >= 3
                && last.strip().chars().allMatch(c -> c == first.charAt(0));
        return fenced
                ? new CodeLines(first, last, pieces, pieces.subList(1, pieces.size() - 1))
                : new CodeLines("", "", pieces, pieces);
    }

    /** Code falls apart best before a line that is not indented, above all after an empty one; an empty one within a body says least. */
    private static Cut cut(String before, String line, int members) {
        boolean outermost = !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && !closes(line.charAt(0));
        if (before.isBlank()) {
            return outermost ? Cut.PARAGRAPH : indent(line) <= members ? Cut.SENTENCE : Cut.LINE;
        }
        return outermost ? Cut.LINE : Cut.WORD;
    }

    /** How far the members of a class are indented. */
    private static int members(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(CodeLines::indent)
                .filter(indent -> indent > 0)
                .min()
                .orElse(0);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    /** The lines put together again to functions and the like, wherever one fits as a whole. */
    static List<Piece> whole(List<Piece> lines, Predicate<String> fits) {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).cut().compareTo(Cut.SENTENCE) >= 0) {
                List<Piece> part = lines.subList(begin, i);
                String text = part.stream().map(Piece::text).collect(Collectors.joining("\n"));
                if (fits.test(text)) {
                    pieces.add(new Piece(text, part.getFirst().cut()));
                } else {
                    pieces.addAll(part);
                }
                begin = i;
            }
        }
        return pieces;
    }

    private static boolean closes(char character) {
        return "}])".indexOf(character) >= 0;
    }
}

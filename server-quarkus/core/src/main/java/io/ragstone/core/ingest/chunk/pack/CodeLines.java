package io.ragstone.core.ingest.chunk.pack;

import java.util.ArrayList;
import java.util.List;

/** A long piece of code, line by line. When it stands between fences, each part gets them. */
record CodeLines(String head, String tail, List<Piece> all, List<Piece> inner) {

    static CodeLines of(String text) {
        List<String> lines = text.lines().toList();
        List<Piece> pieces = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            pieces.add(new Piece(lines.get(i), i == 0 ? Cut.PARAGRAPH : cut(lines.get(i - 1), lines.get(i))));
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

    /** Code falls apart best before a line that is not indented, above all after an empty one. */
    private static Cut cut(String before, String line) {
        boolean outermost = !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && !closes(line.charAt(0));
        if (before.isBlank()) {
            return outermost ? Cut.PARAGRAPH : Cut.SENTENCE;
        }
        return outermost ? Cut.LINE : Cut.WORD;
    }

    private static boolean closes(char character) {
        return "}])".indexOf(character) >= 0;
    }
}

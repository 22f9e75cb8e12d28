package io.ragstone.core.ingest.chunk.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the atoms of one chunk, with the frames that some of them need around them. */
final class ChunkText {
    private ChunkText() {}

    static String of(List<Atom> atoms) {
        StringBuilder text = new StringBuilder();
        Frame open = null;
        for (Atom atom : atoms) {
            if (atom.frame() != open) {
                close(text, open);
                text.append(text.isEmpty() ? "" : atom.before());
                open(text, atom.frame());
                open = atom.frame();
            } else if (!text.isEmpty()) {
                text.append(atom.before());
            }
            text.append(atom.text());
        }
        close(text, open);
        return trimmed(
                text.toString(), atoms.getFirst().indented() || atoms.getFirst().frame() != null);
    }

    private static void open(StringBuilder text, @Nullable Frame frame) {
        if (frame != null && !frame.head().isEmpty()) {
            text.append(frame.head()).append('\n');
        }
    }

    private static void close(StringBuilder text, @Nullable Frame frame) {
        if (frame != null && !frame.tail().isEmpty()) {
            text.append('\n').append(frame.tail());
        }
    }

    private static String trimmed(String text, boolean indented) {
        String stripped = text.stripTrailing();
        if (!indented) {
            return stripped.stripLeading();
        }
        int start = 0;
        for (int i = 0; i < stripped.length() && Character.isWhitespace(stripped.charAt(i)); i++) {
            if (stripped.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return stripped.substring(start);
    }
}

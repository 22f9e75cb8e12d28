package io.ragstone.core.ingest.chunk.pack;

/** Knows where a text must not be torn apart: inside of what a reader sees as one character. */
public final class Characters {
    private Characters() {}

    /** Whether what begins here belongs to the character before: a half, an accent, a joined emoji. */
    public static boolean joined(String text, int at) {
        char character = text.charAt(at);
        int type = Character.getType(character);
        return (Character.isLowSurrogate(character) && Character.isHighSurrogate(text.charAt(at - 1)))
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || character == '\u200d'
                || text.charAt(at - 1) == '\u200d';
    }
}

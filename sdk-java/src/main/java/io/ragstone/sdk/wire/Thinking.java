package io.ragstone.sdk.wire;

/**
 * What a model said, apart from what it thought before: servers put the latter between {@code <think>} and
 * {@code </think>}.
 *
 * @param text what it said
 * @param thought what it thought
 */
public record Thinking(String text, String thought) {
    private static final String BEGIN = "<think>";
    private static final String END = "</think>";

    /** A text that is whole. */
    public static Thinking in(String raw) {
        StringBuilder text = new StringBuilder();
        StringBuilder thought = new StringBuilder();
        int at = 0;
        for (int begin = raw.indexOf(BEGIN); begin >= 0; begin = raw.indexOf(BEGIN, at)) {
            text.append(raw, at, begin);
            int end = raw.indexOf(END, begin);
            thought.append(raw, begin + BEGIN.length(), end < 0 ? raw.length() : end);
            at = end < 0 ? raw.length() : end + END.length();
        }
        text.append(raw, at, raw.length());
        return new Thinking(
                thought.isEmpty() ? text.toString() : text.toString().stripLeading(), thought.toString());
    }

    /** A text that may go on: the beginning of a tag at its end is held back. */
    public static Thinking inUnfinished(String raw) {
        return in(raw.substring(0, raw.length() - Math.max(tail(raw, BEGIN), tail(raw, END))));
    }

    /** How many of the last characters may be the beginning of a tag. */
    private static int tail(String raw, String tag) {
        for (int length = Math.min(tag.length() - 1, raw.length()); length > 0; length--) {
            if (raw.endsWith(tag.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}

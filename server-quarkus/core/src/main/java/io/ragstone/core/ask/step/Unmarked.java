package io.ragstone.core.ask.step;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks of citations out of a text that comes in pieces. */
final class Unmarked {
    private static final Pattern MARK = Pattern.compile("[ \\t]*\\[ID:\\d+]");
    private static final Pattern BEGINNING = Pattern.compile("[ \\t]*(?:\\[(?:I(?:D(?::\\d*)?)?)?)?$");

    private final Consumer<String> rest;
    private final StringBuilder pending = new StringBuilder();
    private boolean marked;

    /** @param rest takes what is left */
    Unmarked(Consumer<String> rest) {
        this.rest = rest;
    }

    void more(String text) {
        pending.append(text);
        String clean = unmarked(pending.toString());
        Matcher open = BEGINNING.matcher(clean);
        int end = open.find() ? open.start() : clean.length();
        pending.setLength(0);
        pending.append(clean, end, clean.length());
        rest.accept(clean.substring(0, end));
    }

    void end() {
        rest.accept(pending.toString());
        pending.setLength(0);
    }

    /** Whether there was a mark. */
    boolean marked() {
        return marked;
    }

    private String unmarked(String text) {
        Matcher marks = MARK.matcher(text);
        marked |= marks.find();
        return marks.replaceAll("");
    }
}

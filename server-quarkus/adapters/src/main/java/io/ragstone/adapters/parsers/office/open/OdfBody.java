package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what all OpenDocument bodies have: paragraphs, in which spaces are elements, and paragraphs may hang. */
abstract sealed class OdfBody implements SafeXml.Handler permits OdfText, OdfWorkbook, OdfSlides {
    /** What is about the text, or was deleted from it. */
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "note-citation",
            "ruby-text",
            "table-of-content",
            "illustration-index",
            "table-index",
            "alphabetical-index",
            "forms",
            "event-listeners",
            "script",
            "desc");

    private static final int MOST_SPACES = 100;

    final Reading reading;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private int skipped;

    OdfBody(Reading reading) {
        this.reading = reading;
    }

    /** @param level of a heading, or 0 for text */
    record Ended(String text, int level, @Nullable String style) {}

    private record Paragraph(
            StringBuilder text, int level, @Nullable String style) {}

    abstract List<Block> blocks();

    @Nullable
    String title() {
        return null;
    }

    abstract void begin(String name, SafeXml.Attributes attributes);

    abstract void paragraph(Ended paragraph);

    abstract void finish(String name);

    /** Whether a paragraph is open, in which others may hang. */
    final boolean inParagraph() {
        return !paragraphs.isEmpty();
    }

    @Override
    public final void start(String name, SafeXml.Attributes attributes) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p" -> open(0, attributes);
            case "h" -> open(Length.count(attributes.get("outline-level"), 1, 10), attributes);
            case "s" -> append(" ".repeat(Length.count(attributes.get("c"), 1, MOST_SPACES)));
            case "tab" -> append(" ");
            case "line-break" -> append("\n");
            default -> begin(name, attributes);
        }
    }

    private void open(int level, SafeXml.Attributes attributes) {
        paragraphs.push(new Paragraph(new StringBuilder(), level, attributes.get("style-name")));
    }

    @Override
    public final void text(String text) {
        if (skipped == 0 && !paragraphs.isEmpty()) {
            reading.characters(text.length());
            append(text.replace('\n', ' '));
        }
    }

    private void append(String text) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.text.append(text);
        }
    }

    @Override
    public final void end(String name) {
        if (skipped > 0) {
            skipped--;
        } else if (name.equals("p") || name.equals("h")) {
            Paragraph ended = paragraphs.poll();
            if (ended != null) {
                String text = CleanText.of(ended.text.toString()).strip();
                paragraph(new Ended(text, ended.level, ended.style));
            }
        } else {
            finish(name);
        }
    }
}

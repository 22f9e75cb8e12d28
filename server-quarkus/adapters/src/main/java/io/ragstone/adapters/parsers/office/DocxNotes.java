package io.ragstone.adapters.parsers.office;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The footnotes and endnotes of a Word file, each to be read once. */
final class DocxNotes implements SafeXml.Handler {
    private final Reading reading;
    private final Map<String, String> notes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String open;
    private boolean inText;

    DocxNotes(Reading reading) {
        this.reading = reading;
    }

    /** The note that an element of the text refers to, or null when there is none that has not been read. */
    @Nullable
    String take(String reference, @Nullable String id) {
        return notes.remove(reference.replace("Reference", "") + id);
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "footnote", "endnote" -> {
                // Those with a type are the lines that part notes from the text.
                open = attributes.get("type") == null ? name + attributes.get("id") : null;
                text.setLength(0);
            }
            case "t" -> inText = true;
            case "tab", "br" -> text.append(' ');
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    public void text(String part) {
        if (inText) {
            reading.characters(part.length());
            text.append(part);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> text.append('\n');
            case "footnote", "endnote" -> {
                String clean = CleanText.of(text.toString()).strip();
                if (open != null && !clean.isEmpty()) {
                    notes.put(open, clean);
                }
                open = null;
            }
            default -> {
                // The others open nothing.
            }
        }
    }
}

package io.ragstone.adapters.parsers.office.slides;

import io.ragstone.adapters.parsers.office.parts.SlideDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;

/** Reads the notes of a slide's speaker. */
final class NotesReader implements SafeXml.Handler {
    private final Reading reading;
    private final SlideDraft slide;
    private final StringBuilder paragraph = new StringBuilder();
    private boolean inNotes;
    private boolean inText;

    NotesReader(Reading reading, SlideDraft slide) {
        this.reading = reading;
        this.slide = slide;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "sp" -> inNotes = false;
            case "ph" -> inNotes = "body".equals(attributes.get("type"));
            case "p" -> paragraph.setLength(0);
            case "br" -> paragraph.append('\n');
            case "t" -> inText = true;
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    public void text(String text) {
        if (inNotes && inText) {
            reading.characters(text.length());
            paragraph.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("t")) {
            inText = false;
        } else if (name.equals("p") && inNotes) {
            slide.note(paragraph.toString());
        }
    }
}

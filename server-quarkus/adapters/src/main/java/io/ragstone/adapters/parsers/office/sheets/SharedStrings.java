package io.ragstone.adapters.parsers.office.sheets;

import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook, to which its cells refer by number. */
final class SharedStrings implements SafeXml.Handler {
    private final Reading reading;
    private final List<String> strings = new ArrayList<>();
    private final StringBuilder string = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    SharedStrings(Reading reading) {
        this.reading = reading;
    }

    String get(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "si" -> string.setLength(0);
            case "t" -> inText = !inReading;
            case "rPh" -> inReading = true;
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText) {
            reading.characters(text.length());
            string.append(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "si" -> strings.add(string.toString());
            case "t" -> inText = false;
            case "rPh" -> inReading = false;
            default -> {
                // The others open nothing.
            }
        }
    }
}

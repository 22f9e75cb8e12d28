package io.ragstone.adapters.parsers.data;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;

/** Gathers the elements of an XML file and their text. */
final class XmlTree implements SafeXml.Handler {
    /** Each costs memory, with text or without. */
    private static final int MOST_ELEMENTS = 3_000_000;

    private final Reading reading;
    private final XmlElement root = new XmlElement("");
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;
    private boolean text;

    XmlTree(Reading reading) {
        this.reading = reading;
        open.push(root);
    }

    /** Has the file's outermost element as its only child. */
    XmlElement root() {
        return root;
    }

    boolean hasText() {
        return text;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        if (++elements > MOST_ELEMENTS) {
            throw reading.refusal("has more than " + MOST_ELEMENTS + " elements");
        }
        XmlElement element = new XmlElement(name);
        attributes.each((attribute, value) -> {
            reading.characters(value.length());
            element.attribute(attribute, CleanText.of(value).strip());
        });
        open.element().add(element);
        open.push(element);
    }

    @Override
    public void text(String words) {
        reading.characters(words.length());
        text |= !words.isBlank();
        open.element().append(CleanText.of(words));
    }

    @Override
    public void end(String name) {
        open.pop();
    }
}

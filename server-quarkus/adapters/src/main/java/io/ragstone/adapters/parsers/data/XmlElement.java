package io.ragstone.adapters.parsers.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element with its attributes, its children, and its text, where it stands among the children. */
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>(2);
    /** Elements, and strings between them. */
    private final List<Object> content = new ArrayList<>(2);

    private boolean mixed;

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    void attribute(String attribute, String value) {
        if (!value.isEmpty()) {
            attributes.put(attribute, value);
        }
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void append(String words) {
        boolean blank = words.isBlank();
        mixed |= !blank;
        // White space matters only between words.
        if (!blank || mixed) {
            content.add(words);
        }
    }

    List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    boolean isLeaf() {
        return content.stream().noneMatch(XmlElement.class::isInstance);
    }

    /** Whether there are words beside the children, as there are in a paragraph with some of its words in italics. */
    boolean isMixed() {
        return mixed && !isLeaf();
    }

    /** All the text inside, in one line. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** All the text inside, as it was broken into lines. */
    String rawText() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString().stripTrailing();
    }

    private void write(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                text.append(mixed ? "" : " ");
                element.write(text);
            } else {
                text.append(part);
            }
        }
    }
}

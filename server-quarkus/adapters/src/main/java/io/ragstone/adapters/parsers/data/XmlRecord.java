package io.ragstone.adapters.parsers.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** An element that is a record: its attributes and its children are plain values with a name each. */
final class XmlRecord {
    private static final int LONGEST_ATTRIBUTE = 200;

    private XmlRecord() {}

    /** Whether the element is a record; its fields are put into the map. */
    static boolean read(XmlElement element, Map<String, String> fields) {
        if (element.isMixed() || (element.isLeaf() && !element.text().isEmpty())) {
            return false;
        }
        fields.putAll(attributes(element));
        for (XmlElement child : element.children()) {
            String value = child.text();
            if (!child.isLeaf() || (fields.putIfAbsent(child.name(), value) != null && !value.isEmpty())) {
                return false;
            }
            attributes(child).forEach((name, text) -> fields.putIfAbsent(child.name() + "." + name, text));
        }
        return true;
    }

    /** What attributes tell a reader; how something looks and what its place in a schema is are left out. */
    static Map<String, String> attributes(XmlElement element) {
        Map<String, String> told = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (value.length() <= LONGEST_ATTRIBUTE && !isTechnical(name)) {
                told.put(name, value);
            }
        });
        return told;
    }

    private static boolean isTechnical(String name) {
        return switch (name) {
            case "style",
                    "class",
                    "schemaLocation",
                    "noNamespaceSchemaLocation",
                    "space",
                    "transform",
                    "fill",
                    "stroke",
                    "d",
                    "x",
                    "y",
                    "dx",
                    "dy",
                    "width",
                    "height",
                    "viewBox",
                    "points",
                    "x1",
                    "x2",
                    "y1",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "rx",
                    "ry" -> true;
            default -> false;
        };
    }
}

package io.ragstone.core.document.metadata;

import java.util.Map;

/**
 * A field of the metadata of many documents.
 *
 * @param values how many documents have each value, the most frequent first; of a list, every element is a value
 */
public record MetadataField(Type type, Map<String, Long> values) {
    /** What all values of a field are. */
    public enum Type {
        TEXT,
        NUMBER,
        /** Dates and times of ISO 8601. */
        TIME,
        LIST
    }
}

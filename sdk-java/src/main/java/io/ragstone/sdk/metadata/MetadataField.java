package io.ragstone.sdk.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the metadata of a dataset's documents.
 *
 * <pre>{@code
 * dataset.metadataSummary().forEach((name, field) -> field.values().forEach(
 *         counted -> System.out.println(name + " is " + counted.value() + " in " + counted.documents())));
 * }</pre>
 *
 * @param type what all its values are: {@code string}, {@code number}, {@code time} or {@code list}; {@code null} when the
 *     server does not say, as RAGFlow 0.23
 * @param values its values, the most frequent first; of a list, its elements
 */
public record MetadataField(@Nullable String type, List<CountedValue> values) {
    /**
     * A value and how frequent it is.
     *
     * @param value the value as text
     * @param documents how many documents have it
     */
    public record CountedValue(String value, long documents) {}

    /** Keeps the values as they are now. */
    public MetadataField {
        values = List.copyOf(values);
    }

    static MetadataField of(JsonNode json) {
        JsonNode counted = json.isArray() ? json : json.path("values");
        List<CountedValue> values = new ArrayList<>();
        for (JsonNode pair : counted) {
            JsonNode value = pair.path(0);
            values.add(new CountedValue(
                    value.isValueNode() ? value.asText() : value.toString(),
                    pair.path(1).asLong()));
        }
        return new MetadataField(new Fields(json).text("type"), values);
    }
}

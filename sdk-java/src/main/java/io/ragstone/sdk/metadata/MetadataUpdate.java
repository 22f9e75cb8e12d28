package io.ragstone.sdk.metadata;

import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.wire.OptionValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change in the metadata of many documents: of all that the dataset has, unless they are selected. First comes
 * all that is put and replaced, then all that is removed, each in order. A value is a text, a number, a truth value or a
 * list of these.
 *
 * <pre>{@code
 * dataset.updateMetadata(new MetadataUpdate()
 *         .where(MetadataCondition.where("author", MetadataOperator.EQUAL, "Bob"))
 *         .replace("author", "Bob", "Ada")
 *         .put("year", 2026)
 *         .remove("draft"));
 * }</pre>
 */
public final class MetadataUpdate {
    private final OptionValues selector = new OptionValues();
    private final List<Map<String, Object>> updates = new ArrayList<>();
    private final List<Map<String, Object>> deletes = new ArrayList<>();
    private boolean selectsNone;

    /** Only these documents; no ids are none. */
    public MetadataUpdate documentIds(Collection<String> ids) {
        selector.set("document_ids", List.copyOf(ids));
        selectsNone = ids.isEmpty();
        return this;
    }

    /** Only documents whose metadata are so. */
    public MetadataUpdate where(MetadataCondition condition) {
        selector.set("metadata_condition", condition.json());
        return this;
    }

    /** Sets a value, whatever was there. */
    public MetadataUpdate put(String key, Object value) {
        updates.add(Map.of("key", key, "value", value));
        return this;
    }

    /** Replaces a value by another one; of a list, the elements that have it. */
    public MetadataUpdate replace(String key, Object present, Object value) {
        updates.add(Map.of("key", key, "match", present, "value", value));
        return this;
    }

    /** Removes all that is under this name. */
    public MetadataUpdate remove(String key) {
        deletes.add(Map.of("key", key));
        return this;
    }

    /** Removes this value; of a list, the elements that have it. */
    public MetadataUpdate remove(String key, Object value) {
        deletes.add(Map.of("key", key, "value", value));
        return this;
    }

    /** Whether it is about no document at all. To a server no ids mean all documents. */
    boolean selectsNone() {
        return selectsNone;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        OptionValues values = new OptionValues();
        Map<String, @Nullable Object> selected = selector.snapshot();
        values.set("selector", selected.isEmpty() ? null : selected);
        values.set("updates", List.copyOf(updates));
        values.set("deletes", List.copyOf(deletes));
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "MetadataUpdate" + values();
    }
}

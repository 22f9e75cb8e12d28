package io.ragstone.core.document.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change to the metadata of a document. Values are compared as they are written. */
public sealed interface MetadataEdit {
    /** The metadata after the change; equal to what it was where the change does not concern it. */
    Map<String, Object> applyTo(Map<String, Object> metadata);

    /**
     * Sets a field. With a match, only where the field has that value; of a list, the elements that have it are
     * replaced.
     */
    record Put(String key, Object value, @Nullable String match) implements MetadataEdit {
        @Override
        public Map<String, Object> applyTo(Map<String, Object> metadata) {
            Object before = metadata.get(key);
            if (match == null) {
                return with(metadata, key, distinct(value));
            }
            if (before instanceof Collection<?> many) {
                return with(metadata, key, replaced(many, match));
            }
            return before != null && match.equals(String.valueOf(before))
                    ? with(metadata, key, distinct(value))
                    : metadata;
        }

        private List<Object> replaced(Collection<?> many, String wanted) {
            Collection<Object> replaced = new LinkedHashSet<>();
            for (Object one : many) {
                if (!wanted.equals(String.valueOf(one))) {
                    replaced.add(one);
                } else if (value instanceof Collection<?> several) {
                    replaced.addAll(several);
                } else {
                    replaced.add(value);
                }
            }
            return new ArrayList<>(replaced);
        }

        private static Object distinct(Object value) {
            return value instanceof Collection<?> many ? new ArrayList<>(new LinkedHashSet<>(many)) : value;
        }
    }

    /** Removes a field, or one value of it alone; a list that nothing is left of goes too. */
    record Drop(String key, @Nullable String value) implements MetadataEdit {
        @Override
        public Map<String, Object> applyTo(Map<String, Object> metadata) {
            Object before = metadata.get(key);
            if (before == null) {
                return metadata;
            }
            List<Object> kept = value == null ? List.of() : kept(before, value);
            if (kept.isEmpty()) {
                return without(metadata, key);
            }
            return before instanceof Collection<?> ? with(metadata, key, kept) : metadata;
        }

        private static List<Object> kept(Object before, String unwanted) {
            List<Object> kept = new ArrayList<>(before instanceof Collection<?> many ? many : List.of(before));
            kept.removeIf(one -> unwanted.equals(String.valueOf(one)));
            return kept;
        }
    }

    private static Map<String, Object> with(Map<String, Object> metadata, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(metadata);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> metadata, String key) {
        Map<String, Object> changed = new LinkedHashMap<>(metadata);
        changed.remove(key);
        return changed;
    }
}

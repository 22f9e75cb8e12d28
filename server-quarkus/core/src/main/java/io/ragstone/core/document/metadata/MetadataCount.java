package io.ragstone.core.document.metadata;

import io.ragstone.core.document.metadata.MetadataField.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the values of one field. */
final class MetadataCount {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?");

    private final Set<Type> types = EnumSet.noneOf(Type.class);
    private final Map<String, Long> values = new LinkedHashMap<>();

    /** Null says nothing. */
    void add(@Nullable Object value) {
        if (value == null) {
            return;
        }
        types.add(value instanceof Collection<?> ? Type.LIST : type(value));
        elements(value).forEach(element -> values.merge(element, 1L, Long::sum));
    }

    /** What a document has in a field, each once and as it is written. */
    static List<String> elements(@Nullable Object value) {
        Collection<?> elements = value instanceof Collection<?> many ? many : Collections.singletonList(value);
        return elements.stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    private static Type type(Object value) {
        if (value instanceof Number) {
            return Type.NUMBER;
        }
        return value instanceof String text && TIME.matcher(text).matches() ? Type.TIME : Type.TEXT;
    }

    MetadataField field() {
        Map<String, Long> sorted = values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        return new MetadataField(common(), sorted);
    }

    /** A field that is a list somewhere is a list; where the values do not agree, they are texts. */
    private Type common() {
        if (types.contains(Type.LIST)) {
            return Type.LIST;
        }
        return types.size() == 1 ? types.iterator().next() : Type.TEXT;
    }
}

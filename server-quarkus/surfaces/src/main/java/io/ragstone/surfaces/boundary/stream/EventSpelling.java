package io.ragstone.surfaces.boundary.stream;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How an API writes its events down; some clients count on every byte of it. */
public enum EventSpelling {
    /** {@code data:{"a":1}} */
    TIGHT(":"),
    /** {@code data: {"a":1}} */
    SPACED(": ");

    private final String separator;

    EventSpelling(String separator) {
        this.separator = separator;
    }

    byte[] bytes(ServerEvent event) {
        StringBuilder text = new StringBuilder();
        append("", event.comment(), text);
        append("id", event.id(), text);
        append("event", event.name(), text);
        append("data", event.data(), text);
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A line break would end the field, so each line is a field of its own. */
    private void append(String field, @Nullable String value, StringBuilder text) {
        if (value != null) {
            value.lines()
                    .forEach(line ->
                            text.append(field).append(separator).append(line).append('\n'));
            if (value.isEmpty()) {
                text.append(field).append(separator).append('\n');
            }
        }
    }
}

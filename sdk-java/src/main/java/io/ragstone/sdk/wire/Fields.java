package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.ProtocolException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an answer's object. A field may have several names, of which the first that is there and not null
 * counts; numbers may come as text and text as numbers; what is not there is {@code null} or the given default.
 */
public final class Fields {
    private final JsonNode json;

    /** The fields of this object. */
    public Fields(JsonNode json) {
        this.json = json;
    }

    /** The object itself. */
    public JsonNode json() {
        return json;
    }

    /** A field's value as it is, or a missing node. */
    public JsonNode node(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    /** A text; a number or an object is given as its text. */
    public @Nullable String text(String... names) {
        JsonNode value = node(names);
        if (value.isMissingNode()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A text that is empty when it is not there. */
    public String textOrEmpty(String... names) {
        String text = text(names);
        return text == null ? "" : text;
    }

    /** A text without which the object is of no use. */
    public String requiredText(String... names) {
        String text = text(names);
        if (text == null || text.isEmpty()) {
            throw new ProtocolException(
                    "The server's answer has no \"" + names[0] + "\".", ErrorDetails.noAnswer(), null);
        }
        return text;
    }

    /** A whole number. */
    public @Nullable Long number(String... names) {
        Double value = decimal(names);
        return value == null ? null : Math.round(value);
    }

    /** A whole number that is never great. */
    public @Nullable Integer whole(String... names) {
        Long value = number(names);
        return value == null ? null : value.intValue();
    }

    /** A whole number that is 0 when it is not there. */
    public long count(String... names) {
        Long value = number(names);
        return value == null ? 0 : value;
    }

    /** A number. */
    public @Nullable Double decimal(String... names) {
        JsonNode value = node(names);
        if (value.isNumber()) {
            return value.doubleValue();
        }
        try {
            return value.isTextual() ? Double.valueOf(value.asText().strip()) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** A truth value, which may come as 1 and 0 or as text. */
    public @Nullable Boolean flag(String... names) {
        JsonNode value = node(names);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.asText().strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> null;
        };
    }

    /** A point in time. */
    public @Nullable Instant instant(String... names) {
        for (String name : names) {
            Instant value = Instants.read(node(name));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String... names) {
        JsonNode value = node(names);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(one.asText()));
        } else if (value.isTextual() && !value.asText().isEmpty()) {
            texts.add(value.asText());
        }
        return List.copyOf(texts);
    }

    /** A list of lists of numbers; what is not such is passed over. */
    public List<List<Integer>> numberLists(String... names) {
        List<List<Integer>> lists = new ArrayList<>();
        for (JsonNode inner : node(names)) {
            List<Integer> numbers = new ArrayList<>();
            inner.forEach(number -> numbers.add(number.asInt()));
            if (!numbers.isEmpty()) {
                lists.add(List.copyOf(numbers));
            }
        }
        return List.copyOf(lists);
    }

    /** The objects in a list; empty when there is none. */
    public List<JsonNode> objects(String... names) {
        List<JsonNode> objects = new ArrayList<>();
        node(names).forEach(one -> {
            if (one.isObject()) {
                objects.add(one);
            }
        });
        return objects;
    }

    /** An object's entries as plain values; empty when there is none. */
    public Map<String, Object> map(String... names) {
        return Json.map(node(names));
    }
}

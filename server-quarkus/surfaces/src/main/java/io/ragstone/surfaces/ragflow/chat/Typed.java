package io.ragstone.surfaces.ragflow.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of which the type matters: what is absent or null stays as it was, what is of another type is refused. */
public record Typed(JsonNode json) {
    public @Nullable Double number(String name, @Nullable Double otherwise) {
        JsonNode value = json.path(name);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isNumber() || Double.isInfinite(value.doubleValue())) {
            throw misfit(name, "a number");
        }
        return value.doubleValue();
    }

    public double number(String name, double otherwise) {
        Double number = number(name, Double.valueOf(otherwise));
        return number == null ? otherwise : number;
    }

    public @Nullable Integer wholeNumber(String name, @Nullable Integer otherwise) {
        JsonNode value = json.path(name);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw misfit(name, "a whole number");
        }
        return value.intValue();
    }

    public int wholeNumber(String name, int otherwise) {
        Integer number = wholeNumber(name, Integer.valueOf(otherwise));
        return number == null ? otherwise : number;
    }

    public @Nullable String text(String name, @Nullable String otherwise) {
        JsonNode value = json.path(name);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw misfit(name, "a text");
        }
        return value.textValue();
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = json.path(name);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw misfit(name, "true or false");
        }
        return value.booleanValue();
    }

    public List<String> texts(String name, List<String> otherwise) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isTextual()) {
                throw misfit(name, "a list of texts");
            }
            texts.add(element.textValue());
        }
        return has(name) ? texts : otherwise;
    }

    /** Empty when it is absent. */
    public Iterable<JsonNode> list(String name) {
        JsonNode value = json.path(name);
        if (!isAbsent(value) && !value.isArray()) {
            throw misfit(name, "a list");
        }
        return value;
    }

    /** An object, or nothing when it is absent. */
    public Typed inside(String name) {
        JsonNode value = json.path(name);
        if (!isAbsent(value) && !value.isObject()) {
            throw misfit(name, "an object");
        }
        return new Typed(value);
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    public static RagflowRefusal misfit(String name, String kind) {
        return new RagflowRefusal(100, "`" + name + "` has to be " + kind);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}

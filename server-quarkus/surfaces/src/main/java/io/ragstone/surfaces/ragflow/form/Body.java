package io.ragstone.surfaces.ragflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request body as it came. RAGFlow tells null, absent and wrongly typed apart. */
public record Body(JsonNode json) {
    /** No body at all, and null, are as good as an empty object. */
    public static Body of(@Nullable JsonNode json) {
        if (json == null || json.isNull() || json.isMissingNode()) {
            return new Body(MissingNode.getInstance());
        }
        if (!json.isObject()) {
            throw new RagflowRefusal(100, "The body has to be a JSON object.");
        }
        return new Body(json);
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    /** Given, and not null. */
    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** Given, be it null. */
    public boolean mentions(String name) {
        return json.has(name);
    }

    public JsonNode at(String name) {
        return json.path(name);
    }

    public @Nullable String text(String name) {
        JsonNode value = at(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    public String text(String name, String otherwise) {
        return Optional.ofNullable(text(name)).orElse(otherwise);
    }

    /** A number, which may come as text; refuses what is none. */
    public double number(String name, double otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        double number = at(name).asDouble(Double.NaN);
        if (Double.isNaN(number)) {
            throw new RagflowRefusal(100, "`" + name + "` has to be a number");
        }
        return number;
    }

    /** The elements as text; a value that is no list is none. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        at(name).forEach(element -> texts.add(element.asText()));
        return texts;
    }
}

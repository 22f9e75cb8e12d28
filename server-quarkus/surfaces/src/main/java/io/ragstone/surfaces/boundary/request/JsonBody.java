package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ragstone.surfaces.boundary.failure.Failure;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a JSON tree of a body. A strict operation wants an object that says it is JSON. Any other operation takes what
 * is there: a body that cannot be read counts as an empty object, whatever its type says.
 */
final class JsonBody {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A number that no double can hold has to come out as it went in.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    /** Either the tree or the failure. */
    sealed interface Reading {
        record Read(JsonNode tree) implements Reading {}

        record Failed(Failure.UnreadableBody failure) implements Reading {}
    }

    static Reading readStrictly(@Nullable String contentType, byte[] body) {
        if (!saysJson(contentType)) {
            return new Reading.Failed(new Failure.WrongContentType(contentType));
        }
        JsonNode tree = parse(body);
        if (tree == null) {
            return new Reading.Failed(new Failure.MalformedBody());
        }
        return tree.isObject() ? new Reading.Read(tree) : new Reading.Failed(new Failure.NotAnObject(tree));
    }

    /** What an empty object says. */
    static JsonNode nothing() {
        return MAPPER.createObjectNode();
    }

    static JsonNode readLeniently(byte[] body) {
        JsonNode tree = parse(body);
        return tree == null ? MAPPER.createObjectNode() : tree;
    }

    private static @Nullable JsonNode parse(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            return tree.isMissingNode() ? null : tree;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean saysJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}

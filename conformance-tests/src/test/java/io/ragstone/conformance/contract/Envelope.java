package io.ragstone.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The shapes of an answer that schemas do not tell apart: in the public API a success has no message and a refusal no
 * data; in the web interface all three are always there, but for the refusals that leave data out.
 */
final class Envelope {
    private static final int WITHOUT_DATA = 102;
    private static final int NO_KEY = 109;

    private Envelope() {}

    /** A request without a valid API key is refused before it is known what it wanted; its data is false. */
    static boolean isRefusedKey(Operation operation, JsonNode answer) {
        return operation.needsApiKey()
                && answer.path("code").asInt() == NO_KEY
                && answer.path("data").isBoolean()
                && !answer.path("data").booleanValue()
                && answer.size() == 3;
    }

    static List<String> ofSuccess(Operation operation, JsonNode answer) {
        if (isPublic(operation) && answer.has("message")) {
            return List.of("a success has no message");
        }
        if (isOfTheWebInterface(operation) && !(answer.has("message") && answer.has("data"))) {
            return List.of("a success has a message and data");
        }
        return List.of();
    }

    private static boolean isPublic(Operation operation) {
        return operation.needsApiKey() && !operation.isOfTheWebInterface();
    }

    private static boolean isOfTheWebInterface(Operation operation) {
        return operation.isOfTheWebInterface() && !operation.security().isEmpty();
    }

    static List<String> ofRefusal(Operation operation, JsonNode answer) {
        if (isPublic(operation) && answer.has("data")) {
            return List.of("a refusal has no data");
        }
        String sentence =
                answer.path(operation.isOfBaiyuan() ? "error" : "message").asText();
        if (sentence.isBlank()) {
            return List.of("a refusal has a message");
        }
        boolean dataOptional = answer.path("code").intValue() == WITHOUT_DATA;
        if (isOfTheWebInterface(operation) && !dataOptional && !answer.has("data")) {
            return List.of("a refusal has data, which is null");
        }
        return List.of();
    }
}

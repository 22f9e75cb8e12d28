package io.ragstone.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The shapes of an answer that schemas do not tell apart: for an API key a success has no message and a refusal no data;
 * for a session, and for files, all three are always there, but for the refusals that leave data out.
 */
final class Envelope {
    private static final int WITHOUT_DATA = 102;
    private static final int NO_KEY = 109;
    private static final String FILES = "/api/v1/file/";

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
        if (isBrief(operation) && answer.has("message")) {
            return List.of("a success has no message");
        }
        if (isWhole(operation) && !(answer.has("message") && answer.has("data"))) {
            return List.of("a success has a message and data");
        }
        return List.of();
    }

    static List<String> ofRefusal(Operation operation, JsonNode answer) {
        if (isBrief(operation) && answer.has("data")) {
            return List.of("a refusal has no data");
        }
        if (answer.path("message").asText().isBlank()) {
            return List.of("a refusal has a message");
        }
        boolean dataOptional = answer.path("code").intValue() == WITHOUT_DATA;
        if (isWhole(operation) && !dataOptional && !answer.has("data")) {
            return List.of("a refusal has data, which is null");
        }
        return List.of();
    }

    private static boolean isBrief(Operation operation) {
        return operation.needsApiKey() && !operation.path().startsWith(FILES);
    }

    private static boolean isWhole(Operation operation) {
        return operation.needsSession() || operation.path().startsWith(FILES);
    }
}

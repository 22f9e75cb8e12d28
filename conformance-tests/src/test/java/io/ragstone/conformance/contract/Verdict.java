package io.ragstone.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an answer says of how it went, in whichever envelope: RAGFlow's has a number and a message, Baiyuan's true HTTP
 * statuses and a word.
 *
 * @param isSaid whether it says so at all
 * @param code 0 for a success
 */
public record Verdict(boolean isSaid, int code, String message) {
    private static final String STATUS = "status";

    public static Verdict of(int status, JsonNode answer) {
        JsonNode code = answer.path("code");
        return switch (answer.path(STATUS).asText()) {
            case "success" -> new Verdict(true, 0, "");
            case "error" -> new Verdict(true, status, code.asText());
            default ->
                new Verdict(
                        code.isInt(), code.intValue(), answer.path("message").asText());
        };
    }
}

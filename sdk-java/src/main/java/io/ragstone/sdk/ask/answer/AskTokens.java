package io.ragstone.sdk.ask.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;

/**
 * What models used for an answer; nothing where it was there already.
 *
 * <pre>{@code
 * meter.count(answer.tokens().prompt() + answer.tokens().completion());
 * }</pre>
 *
 * @param prompt tokens that were read
 * @param completion tokens that were written
 */
public record AskTokens(long prompt, long completion) {
    /** Reads what a server sent. */
    public static AskTokens of(JsonNode json) {
        Fields fields = new Fields(json);
        return new AskTokens(fields.count("prompt"), fields.count("completion"));
    }
}

package io.ragstone.sdk.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;

/**
 * How many tokens an answer took.
 *
 * <pre>{@code
 * Usage usage = chat.openAi().complete(conversation).usage();
 * if (usage != null) {
 *     meter.count(usage.totalTokens());
 * }
 * }</pre>
 *
 * @param promptTokens what the model read
 * @param completionTokens what it wrote and thought
 * @param totalTokens both together
 */
public record Usage(long promptTokens, long completionTokens, long totalTokens) {
    static Usage of(JsonNode json) {
        Fields fields = new Fields(json);
        return new Usage(
                fields.count("prompt_tokens"), fields.count("completion_tokens"), fields.count("total_tokens"));
    }
}

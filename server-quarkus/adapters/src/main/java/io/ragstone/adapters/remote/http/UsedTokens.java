package io.ragstone.adapters.remote.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.model.ChatModel.Usage;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in an answer how many tokens were used; providers say it in several places and under several names. */
public final class UsedTokens {
    private UsedTokens() {}

    /** Empty when the answer does not say. */
    public static Optional<Usage> in(JsonNode answer) {
        return Stream.of("/usage", "/choices/0/usage", "/x_groq/usage", "/meta/billed_units", "/meta/tokens", "")
                .map(answer::at)
                .filter(JsonNode::isObject)
                .map(UsedTokens::read)
                .filter(usage -> usage.total() > 0)
                .findFirst();
    }

    private static Usage read(JsonNode counted) {
        int out = first(counted, "completion_tokens", "output_tokens", "eval_count");
        int in = first(counted, "prompt_tokens", "input_tokens", "prompt_eval_count");
        return new Usage(in > 0 ? in : Math.max(0, first(counted, "total_tokens") - out), out);
    }

    private static int first(JsonNode counted, String... names) {
        return Stream.of(names)
                .map(counted::path)
                .filter(JsonNode::isNumber)
                .mapToInt(JsonNode::asInt)
                .findFirst()
                .orElse(0);
    }
}

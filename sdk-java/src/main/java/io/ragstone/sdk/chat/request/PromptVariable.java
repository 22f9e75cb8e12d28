package io.ragstone.sdk.chat.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;

/**
 * A variable of a prompt, where it stands in braces. {@code knowledge} stands for the chunks that were found.
 *
 * <pre>{@code
 * Prompt.builder()
 *         .prompt("Answer {who} from these passages: {knowledge}")
 *         .variables(List.of(new PromptVariable("knowledge", false), new PromptVariable("who", true)));
 * }</pre>
 *
 * @param key its name
 * @param optional whether a question may come without a value for it
 */
public record PromptVariable(String key, boolean optional) {
    static PromptVariable of(JsonNode json) {
        Fields fields = new Fields(json);
        return new PromptVariable(fields.textOrEmpty("key"), Boolean.TRUE.equals(fields.flag("optional")));
    }

    ObjectNode json() {
        return Json.object().put("key", key).put("optional", optional);
    }
}

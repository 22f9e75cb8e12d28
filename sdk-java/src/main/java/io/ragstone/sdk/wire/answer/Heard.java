package io.ragstone.sdk.wire.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.wire.Json;
import java.util.Map;

/**
 * What was heard of an answer up to now.
 *
 * @param text what was said
 * @param thought what was thought before
 * @param json what the server said beside it
 * @param complete whether that is all
 */
record Heard(String text, String thought, JsonNode json, boolean complete) {
    static final Heard NOTHING = new Heard("", "", Json.object(), false);

    Heard completed() {
        return new Heard(text, thought, json, true);
    }

    Message message() {
        return Message.ofAnswer(json, text, thought);
    }

    boolean saysAsMuchAs(Heard other) {
        return text.equals(other.text) && thought.equals(other.thought) && json.equals(other.json);
    }

    AnswerPart since(Heard before) {
        Addition said = Addition.between(before.text, text);
        Addition thinking = Addition.between(before.thought, thought);
        return new AnswerPart(said.added(), said.rewritten(), thinking.added(), message());
    }

    /** What was said before, with what is said now over it; an empty value does not hide one that was there. */
    static JsonNode over(JsonNode before, JsonNode now) {
        ObjectNode both = Json.object();
        for (JsonNode each : new JsonNode[] {before, now}) {
            for (Map.Entry<String, JsonNode> field : each.properties()) {
                boolean says = !field.getValue().isNull()
                        && !(field.getValue().isContainerNode()
                                && field.getValue().isEmpty());
                if (says || !both.has(field.getKey())) {
                    both.set(field.getKey(), field.getValue());
                }
            }
        }
        return both;
    }
}

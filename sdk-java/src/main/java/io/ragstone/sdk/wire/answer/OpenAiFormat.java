package io.ragstone.sdk.wire.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Events;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;

/** OpenAI's: each event has what is added; the last one says why it ends, and may have the references. */
final class OpenAiFormat implements AnswerFormat {
    @Override
    public Heard read(Events.Event read, Heard before) {
        JsonNode event = read.data();
        JsonNode choice = event.path("choices").path(0);
        Fields delta = new Fields(choice.path("delta"));
        String text = before.text() + delta.textOrEmpty("content");
        String thought = before.thought() + delta.textOrEmpty("reasoning_content");
        String whole = delta.text("final_content");
        JsonNode json = Heard.over(before.json(), beside(event, delta));
        boolean complete = choice.path("finish_reason").isTextual();
        return new Heard(whole == null ? text : whole, thought, json, complete);
    }

    private static ObjectNode beside(JsonNode event, Fields delta) {
        ObjectNode json = Json.object();
        json.set("id", event.path("id"));
        json.set("usage", event.path("usage"));
        json.set("created_at", event.path("created"));
        json.set("reference", delta.node("reference"));
        json.properties().removeIf(field -> field.getValue().isMissingNode());
        return json;
    }
}

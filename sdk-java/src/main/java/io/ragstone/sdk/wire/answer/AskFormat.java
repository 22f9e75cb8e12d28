package io.ragstone.sdk.wire.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Events;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;

/** Baiyuan's: events have names; each delta has what is added, and the last event the whole answer with its sources. */
final class AskFormat implements AnswerFormat {
    @Override
    public Heard read(Events.Event event, Heard before) {
        JsonNode data = event.data();
        return switch (event.name()) {
            case "start" -> new Heard("", "", beside(before.json(), data), false);
            case "delta" -> new Heard(before.text() + data.path("content").asText(), "", before.json(), false);
            case "done" -> whole(data, before);
            // Plain JSON in place of a stream has been found to be a success.
            case "" -> whole(data.path("data"), before);
            default -> before;
        };
    }

    private static Heard whole(JsonNode data, Heard before) {
        String text = new Fields(data).text("answer");
        String all = text == null ? before.text() : text;
        return new Heard(all, "", beside(before.json(), data).put("answer", all), true);
    }

    /** With what messages of other APIs are called too. */
    private static ObjectNode beside(JsonNode before, JsonNode data) {
        ObjectNode json = Json.object();
        json.setAll((ObjectNode) Heard.over(before, data));
        Fields fields = new Fields(json);
        json.put("id", fields.text("message_id", "reply_message_id"));
        json.put("session_id", fields.text("conversation_id"));
        json.put("created_at", fields.text("timestamp"));
        ArrayNode chunks = json.putObject("reference").putArray("chunks");
        fields.objects("sources").forEach(source -> chunks.add(chunk(source)));
        return json;
    }

    private static ObjectNode chunk(JsonNode source) {
        ObjectNode chunk = Json.object();
        chunk.set("id", source.path("id"));
        chunk.set("document_name", source.path("title"));
        chunk.set("document_id", source.path("document_id"));
        chunk.set("similarity", source.path("relevance"));
        chunk.properties().removeIf(field -> field.getValue().isMissingNode());
        return chunk;
    }
}

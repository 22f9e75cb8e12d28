package io.ragstone.surfaces.ragflow.dialog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.conversation.answer.ConversationService.Turn;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.surfaces.ragflow.Body;
import io.ragstone.surfaces.ragflow.chat.Typed;
import io.ragstone.surfaces.ragflow.converse.CompletionRequest;
import io.ragstone.surfaces.ragflow.converse.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question in a conversation, which comes with all that was said before it. */
record WebQuestion(Body body, CompletionRequest talk) {
    private static final List<String> SETTINGS =
            List.of("temperature", "top_p", "presence_penalty", "frequency_penalty", "max_tokens");

    static WebQuestion of(JsonNode json) {
        Body body = Body.of(json);
        return new WebQuestion(body, CompletionRequest.of(json));
    }

    String conversation() {
        return body.text("conversation_id", "");
    }

    /** Empty for the dialog's own. */
    String model() {
        return body.text("llm_id", "");
    }

    boolean streamed() {
        return talk.streamed();
    }

    Settings settings() {
        Typed given = new Typed(body.json());
        return new Settings(
                given.number("temperature", null),
                given.number("top_p", null),
                given.number("presence_penalty", null),
                given.number("frequency_penalty", null),
                given.wholeNumber("max_tokens", null));
    }

    Turn turn() {
        ObjectNode others = body.json().deepCopy();
        others.remove(List.of("conversation_id", "messages", "llm_id"));
        others.remove(SETTINGS);
        Turn plain = new Question(new Body(others)).turn();
        return new Turn(talk.question(), plain.variables(), plain.documentIds(), label(), talk.history());
    }

    /** The web interface names its questions, and asks for them by that name later. */
    private @Nullable String label() {
        JsonNode messages = body.at("messages");
        String label = messages.get(messages.size() - 1).path("id").asText("");
        return label.isEmpty() ? null : label;
    }
}

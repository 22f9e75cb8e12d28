package io.ragstone.surfaces.ragflow.dialog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.conversation.answer.ConversationService.Turn;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.surfaces.ragflow.chat.Typed;
import io.ragstone.surfaces.ragflow.converse.CompletionRequest;
import io.ragstone.surfaces.ragflow.converse.Question;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Set<UUID> attached = attached();
        return new Turn(
                talk.question(),
                plain.variables(),
                attached == null ? plain.documentIds() : attached,
                label(),
                talk.history());
    }

    /** The web interface names what was uploaded for a question in its message; null where it names nothing. */
    private @Nullable Set<UUID> attached() {
        JsonNode named = lastly().path("doc_ids");
        return named.isEmpty()
                ? null
                : named.valueStream()
                        .flatMap(id -> RagflowIds.parse(id.asText()).stream())
                        .collect(Collectors.toSet());
    }

    /** The web interface names its questions, and asks for them by that name later. */
    private @Nullable String label() {
        String label = lastly().path("id").asText("");
        return label.isEmpty() ? null : label;
    }

    private JsonNode lastly() {
        JsonNode messages = body.at("messages");
        return messages.path(messages.size() - 1);
    }
}

package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.answer.AnswerCommand;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A conversation in OpenAI's form.
 *
 * @param question the last of its messages
 * @param history what was said before
 */
public record CompletionRequest(Body body, String question, List<ChatMessage> history) {
    private static final String USER = "user";

    public static CompletionRequest of(JsonNode json) {
        Body body = Body.of(json);
        JsonNode messages = body.at("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw RagflowRefusal.data("You have to provide messages.");
        }
        JsonNode last = messages.get(messages.size() - 1);
        if (!last.path("role").asText().equals(USER)) {
            throw RagflowRefusal.data("The last content of this conversation is not from user.");
        }
        return new CompletionRequest(body, text(last), history(messages));
    }

    String model() {
        return body.text("model", "");
    }

    public boolean streamed() {
        return Question.isTrue(body.at("stream"), true);
    }

    boolean wantsReference() {
        return Question.isTrue(body.at("reference"), false)
                || Question.isTrue(body.at("extra_body").path("reference"), false);
    }

    /** Only who asked for what is cited can make anything of citations. */
    AnswerCommand to(Assistant chat) {
        return new AnswerCommand(wantsReference() ? chat : chat.withoutQuotes(), history, question, Map.of(), null);
    }

    /** Without what the system says. */
    private static List<ChatMessage> history(JsonNode messages) {
        List<ChatMessage> history = new ArrayList<>();
        for (int i = 0; i < messages.size() - 1; i++) {
            String role = messages.get(i).path("role").asText();
            if (role.equals(USER)) {
                history.add(new ChatMessage(Role.USER, text(messages.get(i))));
            } else if (role.equals("assistant")) {
                history.add(new ChatMessage(Role.ASSISTANT, text(messages.get(i))));
            }
        }
        return history;
    }

    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return content.asText("");
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }
}

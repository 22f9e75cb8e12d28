package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.model.ChatMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to an assistant.
 *
 * @param history what was said before, oldest first
 * @param variables what the prompt's variables stand for
 * @param documentIds only in these documents; null for all of the assistant's
 */
public record AnswerCommand(
        Assistant assistant,
        List<ChatMessage> history,
        String question,
        Map<String, String> variables,
        @Nullable Set<UUID> documentIds) {
    public AnswerCommand {
        history = List.copyOf(history);
        variables = Map.copyOf(variables);
    }
}

package io.ragstone.core.ask.step;

import io.ragstone.core.ask.cache.AnswerKey;
import io.ragstone.core.ask.session.AskSession;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.Phrase;
import io.ragstone.core.ask.settings.Phrasing;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.ChatMessage;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A question with all that is known before it is answered.
 *
 * @param key what answers that were given before have to be like
 * @param repeatable whether the same question has the same answer, so that one that was given before will do
 * @param history what was said before, oldest first
 * @param fresh whether nothing of the talk is in the database yet
 * @param bases reads the knowledge bases, which not every step needs
 * @param questionId what the question is called
 * @param replyId what the reply will be called, which comes after it
 * @param begun when it came, by {@link System#nanoTime}
 */
public record Inquiry(
        UUID tenantId,
        Question question,
        AskSettings settings,
        AnswerKey key,
        boolean repeatable,
        AskSession session,
        List<ChatMessage> history,
        boolean fresh,
        Supplier<List<KnowledgeBase>> bases,
        UUID questionId,
        UUID replyId,
        long begun) {
    public Inquiry {
        history = List.copyOf(history);
    }

    public String text() {
        return question.text();
    }

    public String say(Phrase phrase) {
        return new Phrasing(settings.texts()).say(phrase, question.text());
    }
}

package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.api.model.RagflowAnswer;
import io.ragstone.core.conversation.answer.Answer;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer in a session.
 *
 * @param label what the client calls the question; null for our id
 */
public record SessionShape(UUID session, @Nullable String label, Clock clock) implements AnswerShape {
    @Override
    public RagflowAnswer partial(String text, @Nullable UUID question) {
        return labelled(AnswerMapper.partial(text, question, session));
    }

    @Override
    public RagflowAnswer whole(Answer answer, @Nullable UUID question) {
        return labelled(AnswerMapper.whole(answer, question, session, clock));
    }

    private RagflowAnswer labelled(RagflowAnswer answer) {
        return label == null ? answer : answer.id(label);
    }
}

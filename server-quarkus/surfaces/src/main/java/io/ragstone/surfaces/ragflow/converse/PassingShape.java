package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.api.model.RagflowReference;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.surfaces.ragflow.chat.Thinking;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer of which nothing is kept. */
public final class PassingShape implements AnswerShape {
    /** Nothing but what was said and what it cites. */
    public record Said(String answer, RagflowReference reference) {}

    @Override
    public Said partial(String text, @Nullable UUID question) {
        return new Said(text, new RagflowReference());
    }

    @Override
    public Said whole(Answer answer, @Nullable UUID question) {
        return new Said(
                Thinking.before(answer.thinking(), answer.text()), ReferenceMapper.toReference(answer.reference()));
    }
}

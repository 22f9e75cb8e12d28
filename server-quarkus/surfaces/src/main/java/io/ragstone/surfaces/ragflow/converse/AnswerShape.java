package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.core.conversation.answer.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an operation shows an answer. */
public interface AnswerShape {
    /** @param question null where it is not kept */
    Object partial(String text, @Nullable UUID question);

    /** @param question null where it is not kept */
    Object whole(Answer answer, @Nullable UUID question);
}

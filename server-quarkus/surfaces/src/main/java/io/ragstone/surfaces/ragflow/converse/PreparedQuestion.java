package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.core.model.Cancellation;
import java.util.function.Consumer;

/** A question that only has to be asked. */
@FunctionalInterface
public interface PreparedQuestion {
    Answer ask(Cancellation cancellation, Consumer<AnswerEvent> events);
}

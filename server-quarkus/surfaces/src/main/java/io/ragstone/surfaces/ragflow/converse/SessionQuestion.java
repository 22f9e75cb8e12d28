package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.core.conversation.answer.ConversationService;
import io.ragstone.core.conversation.answer.ConversationService.Turn;
import io.ragstone.core.model.Cancellation;
import java.util.UUID;
import java.util.function.Consumer;

/** A question that is ready to be asked in its session. */
record SessionQuestion(ConversationService conversations, Assistant chat, Conversation session, Turn turn) {
    Answer ask(Cancellation cancellation, Consumer<AnswerEvent> events) {
        return conversations.ask(chat, session, turn, cancellation, events);
    }

    UUID sessionId() {
        return session.id();
    }
}

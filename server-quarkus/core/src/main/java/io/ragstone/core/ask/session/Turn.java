package io.ragstone.core.ask.session;

import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.conversation.Message.State;
import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.model.ChatModel.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question and its reply, as they are kept.
 *
 * @param session with the doubts that there are after it
 * @param fresh whether the talk begins with it
 * @param reply null where nothing was said
 */
public record Turn(
        AskSession session,
        boolean fresh,
        UUID questionId,
        String question,
        @Nullable Reply reply,
        AskRecord record) {
    Conversation conversation() {
        return new Conversation(
                session.conversationId(),
                session.tenantId(),
                session.tenantId(),
                session.name(),
                session.name(),
                false,
                session.createdAt(),
                record.at());
    }

    /** The reply comes after the question, even within one millisecond. */
    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        Instant asked = record.at().minus(record.took());
        messages.add(message(questionId, Speaker.USER, question, State.COMPLETE, Usage.NONE, asked));
        if (reply != null) {
            State state = reply.whole() ? State.COMPLETE : State.BROKEN;
            messages.add(message(record.id(), Speaker.ASSISTANT, reply.text(), state, reply.usage(), record.at()));
        }
        return messages;
    }

    private Message message(UUID id, Speaker speaker, String text, State state, Usage usage, Instant at) {
        return new Message(
                id,
                session.tenantId(),
                session.conversationId(),
                speaker,
                text,
                "",
                Reference.NONE,
                state,
                usage,
                at,
                null,
                null);
    }
}

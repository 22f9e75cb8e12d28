package io.ragstone.surfaces.ragflow.dialog;

import io.ragstone.api.model.RagflowReference;
import io.ragstone.api.model.RagflowWebConversation;
import io.ragstone.api.model.RagflowWebTalkMessage;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationArchive.Told;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.surfaces.ragflow.chat.Thinking;
import io.ragstone.surfaces.ragflow.converse.ReferenceMapper;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation as the web interface shows it: an answer goes by the id of its question. */
final class ConversationMapper {
    private static final double MILLIS = 1000;

    private ConversationMapper() {}

    static RagflowWebConversation toConversation(Told told) {
        Conversation conversation = told.conversation();
        List<RagflowWebTalkMessage> messages = new ArrayList<>();
        List<RagflowReference> references = new ArrayList<>();
        Message question = null;
        for (Message message : told.messages()) {
            if (message.speaker() == Speaker.USER) {
                question = message;
            } else if (question != null) {
                references.add(ReferenceMapper.toReference(message.reference()));
            }
            messages.add(toMessage(message, question));
        }
        return new RagflowWebConversation()
                .id(RagflowIds.hex(conversation.id()))
                .dialogId(RagflowIds.hex(conversation.assistantId()))
                .name(conversation.name())
                .userId(Objects.requireNonNullElse(conversation.userId(), ""))
                .message(messages)
                .reference(references)
                .createTime(conversation.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(conversation.createdAt()))
                .updateTime(conversation.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(conversation.updatedAt()));
    }

    /** The question that is shown with this id. */
    static Optional<Message> question(Told told, String id) {
        return told.messages().stream()
                .filter(message ->
                        message.speaker() == Speaker.USER && id(message).equals(id))
                .findFirst();
    }

    /** The answer that is shown with this id. */
    static Optional<Message> answer(Told told, String id) {
        Optional<Message> question = question(told, id);
        int next = question.map(told.messages()::indexOf).orElse(-1) + 1;
        return question.isEmpty() || next >= told.messages().size()
                ? Optional.empty()
                : Optional.of(told.messages().get(next)).filter(message -> message.speaker() == Speaker.ASSISTANT);
    }

    private static RagflowWebTalkMessage toMessage(Message message, @Nullable Message question) {
        boolean answers = message.speaker() == Speaker.ASSISTANT;
        Rating rating = message.rating();
        return new RagflowWebTalkMessage()
                .role(answers ? "assistant" : "user")
                .content(Thinking.before(message.thinking(), message.text()))
                .id(question == null ? null : id(question))
                .createdAt(answers && question != null ? message.createdAt().toEpochMilli() / MILLIS : null)
                .thumbup(rating == null ? null : rating.good())
                .feedback(rating == null || rating.feedback().isEmpty() ? null : rating.feedback());
    }

    private static String id(Message question) {
        return question.label() == null ? RagflowIds.hex(question.id()) : question.label();
    }
}

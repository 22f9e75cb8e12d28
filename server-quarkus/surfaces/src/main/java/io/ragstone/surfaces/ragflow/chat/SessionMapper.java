package io.ragstone.surfaces.ragflow.chat;

import io.ragstone.api.model.RagflowChatMessage;
import io.ragstone.api.model.RagflowChatSession;
import io.ragstone.api.model.RagflowRememberedChunk;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationArchive.Told;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.surfaces.ragflow.chunk.ChunkMapper;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as RAGFlow shows it. */
final class SessionMapper {
    private static final double MILLIS = 1000;

    private SessionMapper() {}

    static RagflowChatSession toSession(Told told) {
        Conversation conversation = told.conversation();
        return new RagflowChatSession()
                .id(RagflowIds.hex(conversation.id()))
                .chatId(RagflowIds.hex(conversation.assistantId()))
                .name(conversation.name())
                .messages(messages(told.messages()))
                .userId(Objects.requireNonNullElse(conversation.userId(), ""))
                .createTime(conversation.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(conversation.createdAt()))
                .updateTime(conversation.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(conversation.updatedAt()));
    }

    /** An answer goes by the id of its question. */
    private static List<RagflowChatMessage> messages(List<Message> said) {
        List<RagflowChatMessage> messages = new ArrayList<>();
        UUID question = null;
        for (Message message : said) {
            if (message.speaker() == Speaker.USER) {
                question = message.id();
                messages.add(shown("user", message.text(), question));
            } else {
                messages.add(answer(message, question));
            }
        }
        return messages;
    }

    private static RagflowChatMessage answer(Message message, @Nullable UUID question) {
        RagflowChatMessage shown = shown("assistant", Thinking.before(message.thinking(), message.text()), question);
        return question == null
                ? shown
                : shown.createdAt(message.createdAt().toEpochMilli() / MILLIS)
                        .reference(message.reference().citations().stream()
                                .map(SessionMapper::toChunk)
                                .toList());
    }

    private static RagflowChatMessage shown(String role, String text, @Nullable UUID question) {
        return new RagflowChatMessage().role(role).content(text).id(question == null ? null : RagflowIds.hex(question));
    }

    private static RagflowRememberedChunk toChunk(Citation citation) {
        return new RagflowRememberedChunk()
                .id(RagflowIds.chunk(citation.chunkId()))
                .content(citation.content())
                .documentId(RagflowIds.hex(citation.documentId()))
                .documentName(citation.documentName())
                .datasetId(RagflowIds.hex(citation.knowledgeBaseId()))
                .imageId("")
                .positions(ChunkMapper.positions(citation.positions()));
    }
}

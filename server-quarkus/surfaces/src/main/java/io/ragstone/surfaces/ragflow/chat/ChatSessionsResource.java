package io.ragstone.surfaces.ragflow.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowChatSessionsApi;
import io.ragstone.api.model.RagflowCreateChatSessionResponse;
import io.ragstone.api.model.RagflowDeleteChatSessionsResponse;
import io.ragstone.api.model.RagflowListChatSessionsResponse;
import io.ragstone.api.model.RagflowUpdateChatSessionResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationArchive;
import io.ragstone.core.conversation.ConversationArchive.Told;
import io.ragstone.core.conversation.ConversationStore.Filter;
import io.ragstone.core.conversation.answer.ConversationService;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of RAGFlow's chats. */
@RunOnVirtualThread
class ChatSessionsResource implements RagflowChatSessionsApi {
    private static final String USUAL_NAME = "New session";

    private final OwnedChats owned;
    private final ConversationService conversations;
    private final ConversationArchive archive;

    ChatSessionsResource(OwnedChats owned, ConversationService conversations, ConversationArchive archive) {
        this.owned = owned;
        this.conversations = conversations;
        this.archive = archive;
    }

    @Override
    public RagflowCreateChatSessionResponse ragflowCreateChatSession(String chatId, @Nullable JsonNode json) {
        Assistant chat = owned.chatOr102(chatId, "You do not own the assistant.");
        Body body = Body.of(json);
        String name = body.mentions("name") ? requiredName(body) : USUAL_NAME;
        Conversation begun = conversations.start(chat, name, body.text("user_id"));
        return new RagflowCreateChatSessionResponse().code(0).data(SessionMapper.toSession(archive.tell(begun)));
    }

    @Override
    public RagflowUpdateChatSessionResponse ragflowUpdateChatSession(String chatId, String sessionId, JsonNode json) {
        Conversation session = own(chatId, sessionId);
        Body body = Body.of(json);
        if (body.mentions("message") || body.mentions("messages")) {
            throw RagflowRefusal.data("`message` can not be change");
        }
        if (body.mentions("reference")) {
            throw RagflowRefusal.data("`reference` can not be change");
        }
        if (body.mentions("name")) {
            archive.rename(session, requiredName(body));
        }
        return new RagflowUpdateChatSessionResponse().code(0);
    }

    @Override
    public RagflowListChatSessionsResponse ragflowListChatSessions(
            String chatId,
            @Nullable String id,
            @Nullable String name,
            @Nullable String userId,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc) {
        Assistant chat = owned.chatOr102(chatId, "You don't own the assistant " + chatId + ".");
        Optional<UUID> wanted = RagflowIds.parse(id);
        if (emptyToNull(id) != null && wanted.isEmpty()) {
            return new RagflowListChatSessionsResponse().code(0).data(List.of());
        }
        Paged<Told> found = archive.list(
                chat,
                new Filter(wanted.orElse(null), emptyToNull(name), emptyToNull(userId)),
                Pages.order(orderby, Pages.descends(desc)),
                Pages.of(page, pageSize));
        return new RagflowListChatSessionsResponse()
                .code(0)
                .data(found.items().stream().map(SessionMapper::toSession).toList());
    }

    @Override
    public RagflowDeleteChatSessionsResponse ragflowDeleteChatSessions(String chatId, @Nullable JsonNode json) {
        Assistant chat = owned.chatOr102(chatId, "You don't own the chat");
        Removal removal = Removal.of(Body.of(json));
        if (removal.ofAll()) {
            archive.deleteAll(chat);
            return new RagflowDeleteChatSessionsResponse().code(0);
        }
        List<UUID> gone = archive.delete(chat, removal.wanted());
        return new RagflowDeleteChatSessionsResponse()
                .code(0)
                .data(removal.result("session", gone, "The chat doesn't own the session %s"));
    }

    /** Who deleted a chat, its sessions included, is told something else than who mistook the session's id. */
    private Conversation own(String chatId, String sessionId) {
        Optional<Assistant> chat = owned.chat(chatId);
        if (chat.isEmpty() && owned.session(sessionId).isEmpty()) {
            throw RagflowRefusal.data("You do not own the session");
        }
        return chat.flatMap(found -> owned.session(found, sessionId))
                .orElseThrow(() -> RagflowRefusal.data("Session does not exist"));
    }

    private static String requiredName(Body body) {
        String name = body.text("name", "");
        if (name.isBlank()) {
            throw RagflowRefusal.data("`name` can not be empty.");
        }
        return name;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}

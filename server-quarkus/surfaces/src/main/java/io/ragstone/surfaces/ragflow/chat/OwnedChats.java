package io.ragstone.surfaces.ragflow.chat;

import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationArchive;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The caller's chats and sessions, by the ids in a request. Each operation words for itself that one is not there. */
@ApplicationScoped
public class OwnedChats {
    private final CurrentCall call;
    private final AssistantService assistants;
    private final ConversationArchive conversations;

    OwnedChats(CurrentCall call, AssistantService assistants, ConversationArchive conversations) {
        this.call = call;
        this.assistants = assistants;
        this.conversations = conversations;
    }

    public Optional<Assistant> chat(String id) {
        return RagflowIds.parse(id).flatMap(parsed -> assistants.find(call.context(), parsed));
    }

    public Assistant chatOr102(String id, String refusal) {
        return chat(id).orElseThrow(() -> RagflowRefusal.data(refusal));
    }

    public Optional<Conversation> session(Assistant chat, String id) {
        return RagflowIds.parse(id).flatMap(parsed -> conversations.find(chat, parsed));
    }

    /** The session, in whatever chat. */
    public Optional<Conversation> session(String id) {
        return RagflowIds.parse(id)
                .flatMap(parsed -> conversations.find(call.context().tenantId(), parsed));
    }
}

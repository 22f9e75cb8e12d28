package io.ragstone.surfaces.ragflow.dialog;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebConversationsApi;
import io.ragstone.api.model.RagflowWebConversation;
import io.ragstone.api.model.RagflowWebDeleteMessageResponse;
import io.ragstone.api.model.RagflowWebGetConversationResponse;
import io.ragstone.api.model.RagflowWebListConversationsResponse;
import io.ragstone.api.model.RagflowWebRateMessageResponse;
import io.ragstone.api.model.RagflowWebRemoveConversationsResponse;
import io.ragstone.api.model.RagflowWebSetConversationResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationArchive;
import io.ragstone.core.conversation.ConversationArchive.Told;
import io.ragstone.core.conversation.ConversationStore.Filter;
import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.conversation.answer.ConversationService;
import io.ragstone.core.conversation.answer.ConversationService.Beginning;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.chat.Typed;
import io.ragstone.surfaces.ragflow.converse.Question;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions of the web interface, which calls them conversations. */
@RunOnVirtualThread
class ConversationsResource implements RagflowWebConversationsApi {
    private static final int LONGEST_NAME = 255;

    private final CurrentCall call;
    private final OwnedChats owned;
    private final ConversationService conversations;
    private final ConversationArchive archive;

    ConversationsResource(
            CurrentCall call, OwnedChats owned, ConversationService conversations, ConversationArchive archive) {
        this.call = call;
        this.owned = owned;
        this.conversations = conversations;
        this.archive = archive;
    }

    @Override
    public RagflowWebSetConversationResponse ragflowWebSetConversation(JsonNode json) {
        Body body = Body.of(json);
        Conversation set = Question.isTrue(body.at("is_new"), false) ? begun(body) : renamed(body);
        return new RagflowWebSetConversationResponse()
                .code(0)
                .message("success")
                .data(shown(set));
    }

    private Conversation begun(Body body) {
        Assistant dialog = owned.chatOr102(body.text("dialog_id", ""), "Dialog not found");
        UUID user = call.context().userId();
        return conversations.start(
                dialog, new Beginning(chosenId(body), name(body), user == null ? null : RagflowIds.hex(user), false));
    }

    /** The web interface makes the ids of its conversations. */
    private static @Nullable UUID chosenId(Body body) {
        String chosen = body.text("conversation_id", "");
        if (chosen.isEmpty()) {
            return null;
        }
        return RagflowIds.parse(chosen)
                .orElseThrow(() -> RagflowRefusal.data("`conversation_id` has to be 32 hex digits"));
    }

    private static String name(Body body) {
        String name = body.text("name", "").strip();
        return name.isEmpty() ? "New conversation" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Conversation renamed(Body body) {
        Conversation conversation = conversation(body);
        return body.has("name") ? archive.rename(conversation, name(body)) : conversation;
    }

    @Override
    public RagflowWebGetConversationResponse ragflowWebGetConversation(@Nullable String conversationId) {
        Conversation conversation = conversation(conversationId == null ? "" : conversationId);
        String avatar = owned.chat(RagflowIds.hex(conversation.assistantId()))
                .map(Assistant::avatar)
                .orElse("");
        return new RagflowWebGetConversationResponse()
                .code(0)
                .message("success")
                .data(shown(conversation).avatar(avatar));
    }

    @Override
    public RagflowWebListConversationsResponse ragflowWebListConversations(@Nullable String dialogId) {
        Assistant dialog = owned.chat(Objects.requireNonNullElse(dialogId, ""))
                .orElseThrow(() -> new RagflowRefusal(
                        RagflowCode.OPERATING, "Only owner of dialog authorized for this operation."));
        List<Told> all = archive.list(dialog, Filter.ALL, Order.NEWEST_FIRST, PageRequest.ALL)
                .items();
        return new RagflowWebListConversationsResponse()
                .code(0)
                .message("success")
                .data(all.stream().map(ConversationMapper::toConversation).toList());
    }

    @Override
    public RagflowWebRemoveConversationsResponse ragflowWebRemoveConversations(JsonNode json) {
        Body body = Body.of(json);
        new Typed(body.json()).list("conversation_ids");
        List<Conversation> doomed =
                body.texts("conversation_ids").stream().map(this::conversation).toList();
        archive.delete(
                call.context().tenantId(), doomed.stream().map(Conversation::id).toList());
        return new RagflowWebRemoveConversationsResponse()
                .code(0)
                .message("success")
                .data(true);
    }

    @Override
    public RagflowWebDeleteMessageResponse ragflowWebDeleteMessage(JsonNode json) {
        Body body = Body.of(json);
        Conversation conversation = conversation(body);
        ConversationMapper.question(archive.tell(conversation), body.text("message_id", ""))
                .ifPresent(question -> archive.forget(conversation, question.id()));
        return new RagflowWebDeleteMessageResponse().code(0).message("success").data(shown(conversation));
    }

    @Override
    public RagflowWebRateMessageResponse ragflowWebRateMessage(JsonNode json) {
        Body body = Body.of(json);
        Conversation conversation = conversation(body);
        boolean good = Question.isTrue(body.at("thumbup"), false);
        Rating rating = new Rating(good, good ? "" : body.text("feedback", ""));
        ConversationMapper.answer(archive.tell(conversation), body.text("message_id", ""))
                .ifPresent(answer -> archive.rate(conversation, answer.id(), rating));
        return new RagflowWebRateMessageResponse().code(0).message("success").data(shown(conversation));
    }

    private Conversation conversation(Body body) {
        return conversation(body.text("conversation_id", ""));
    }

    private Conversation conversation(String id) {
        return owned.session(id).orElseThrow(() -> RagflowRefusal.data("Conversation not found!"));
    }

    private RagflowWebConversation shown(Conversation conversation) {
        return ConversationMapper.toConversation(archive.tell(conversation));
    }
}

package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowChatCompletionsApi;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.form.Body;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;

/** Questions to RAGFlow's chats. */
@RunOnVirtualThread
class ChatCompletionsResource implements RagflowChatCompletionsApi {
    private final OwnedChats owned;
    private final Conversing conversing;
    private final Completing completing;

    ChatCompletionsResource(OwnedChats owned, Conversing conversing, Completing completing) {
        this.owned = owned;
        this.conversing = conversing;
        this.completing = completing;
    }

    @Override
    public Response ragflowConverse(String chatId, JsonNode json) {
        Question question = new Question(Body.of(json));
        return conversing.answer(
                owned.chatOr102(chatId, "You don't own the chat " + chatId), question, Conversing.Asker.KEY_HOLDER);
    }

    @Override
    public Response ragflowCreateChatCompletion(String chatId, JsonNode json) {
        CompletionRequest request = CompletionRequest.of(json);
        return completing.answer(owned.chatOr102(chatId, "You don't own the chat " + chatId), request);
    }
}

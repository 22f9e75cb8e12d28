package io.ragstone.sdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowChatSessionsApi;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.Listing;
import io.ragstone.sdk.wire.OptionValues;
import io.ragstone.sdk.wire.SomeDone;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about the sessions of one chat. */
final class SessionCalls {
    private final Gateway gateway;
    private final String chatId;

    SessionCalls(Gateway gateway, String chatId) {
        this.gateway = gateway;
        this.chatId = chatId;
    }

    Session create(@Nullable String name, @Nullable String userId) {
        OptionValues values = new OptionValues();
        values.set("name", name);
        values.set("user_id", userId);
        return session(gateway.data(
                RagflowChatSessionsApi.ragflowCreateChatSessionRequest(chatId).json(values.snapshot())));
    }

    Listing<Session> listing() {
        return new Listing<>(() -> RagflowChatSessionsApi.ragflowListChatSessionsRequest(chatId), request -> {
            JsonNode envelope = gateway.envelope(request);
            return Listing.pageOf(new Fields(envelope).objects("data"), envelope, this::session);
        });
    }

    Session get(String sessionId) {
        return listing()
                .first("id", sessionId)
                .orElseThrow(() -> new NotFoundException(
                        "The chat " + chatId + " has no session " + sessionId + ".", ErrorDetails.noAnswer()));
    }

    void update(String sessionId, Map<String, @Nullable Object> values) {
        gateway.envelope(RagflowChatSessionsApi.ragflowUpdateChatSessionRequest(chatId, sessionId)
                .json(values));
    }

    void delete(Collection<String> ids) {
        gateway.sendIds(RagflowChatSessionsApi.ragflowDeleteChatSessionsRequest(chatId), "ids", ids)
                .ifPresent(SomeDone::check);
    }

    void deleteAll() {
        gateway.envelope(RagflowChatSessionsApi.ragflowDeleteChatSessionsRequest(chatId)
                .json(Json.object().putNull("ids")));
    }

    private Session session(JsonNode json) {
        return new Session(gateway, chatId, json);
    }
}

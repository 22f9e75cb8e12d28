package io.ragstone.sdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowChatsApi;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.Listing;
import io.ragstone.sdk.wire.SomeDone;
import java.util.Collection;

/** The calls about chats. Programs make them through {@link io.ragstone.sdk.RAGFlow}. */
public final class Chats {
    private final Gateway gateway;

    /** Calls through this gateway. */
    public Chats(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Creates a chat. */
    public Chat create(ChatOptions options) {
        return chat(gateway.data(RagflowChatsApi.ragflowCreateChatRequest().json(options.values())));
    }

    /** Lists chats. */
    public Listing<Chat> listing() {
        return new Listing<>(RagflowChatsApi::ragflowListChatsRequest, request -> {
            JsonNode envelope = gateway.envelope(request);
            return Listing.pageOf(new Fields(envelope).objects("data"), envelope, this::chat);
        });
    }

    /**
     * The chat that has this in this field.
     *
     * @throws NotFoundException when there is none
     */
    public Chat get(String field, String value) {
        try {
            return listing()
                    .first(field, value)
                    .orElseThrow(() -> new NotFoundException(
                            "There is no chat whose " + field + " is \"" + value + "\".", ErrorDetails.noAnswer()));
        } catch (DataException e) {
            // "The chat doesn't exist": servers say so where others give an empty list.
            throw new NotFoundException(String.valueOf(e.getMessage()), e.details(), e);
        }
    }

    /** Deletes these chats; no ids delete nothing. */
    public void delete(Collection<String> ids) {
        gateway.sendIds(RagflowChatsApi.ragflowDeleteChatsRequest(), "ids", ids).ifPresent(SomeDone::check);
    }

    /** Deletes all chats. */
    public void deleteAll() {
        gateway.envelope(
                RagflowChatsApi.ragflowDeleteChatsRequest().json(Json.object().putNull("ids")));
    }

    private Chat chat(JsonNode json) {
        return new Chat(gateway, json);
    }
}

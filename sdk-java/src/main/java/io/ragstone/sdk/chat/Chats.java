package io.ragstone.sdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowChatsApi;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.Listing;
import io.ragstone.sdk.wire.SomeDone;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

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
        Page<Chat> found;
        try {
            found = listing().page(Map.of(field, value));
        } catch (DataException e) {
            // "The chat doesn't exist": servers say so where others give an empty list.
            throw new NotFoundException(String.valueOf(e.getMessage()), e.details(), e);
        }
        if (found.isEmpty()) {
            throw new NotFoundException(
                    "There is no chat whose " + field + " is \"" + value + "\".", ErrorDetails.noAnswer());
        }
        return found.get(0);
    }

    /** Deletes these chats; no ids delete nothing. */
    public void delete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            SomeDone.check(gateway.envelope(RagflowChatsApi.ragflowDeleteChatsRequest()
                    .json(Map.of("ids", List.copyOf(new LinkedHashSet<>(ids))))));
        }
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

package io.ragstone.sdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowChatsApi;
import io.ragstone.sdk.chat.request.ChatUpdate;
import io.ragstone.sdk.chat.request.LLM;
import io.ragstone.sdk.chat.request.Prompt;
import io.ragstone.sdk.chat.request.SessionQuery;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chat: an assistant that answers from datasets. It shows what the server last said of it; {@link #refresh} asks
 * again. A field that the server did not give is {@code null}.
 *
 * <pre>{@code
 * Chat chat = rag.createChat(new ChatOptions("House rules").datasetIds(List.of(dataset.id())));
 * Session session = chat.createSession();
 * System.out.println(session.ask("When do quiet hours begin?").content());
 * }</pre>
 */
public final class Chat {
    private static final String DATASET_IDS = "dataset_ids";

    private final Gateway gateway;
    private final String id;
    private final SessionCalls sessions;
    private volatile Fields fields;

    Chat(Gateway gateway, JsonNode json) {
        this.gateway = gateway;
        this.fields = new Fields(json);
        this.id = fields.requiredText("id");
        this.sessions = new SessionCalls(gateway, id);
    }

    /**
     * Changes the chat, and takes over what the server says of it then. Its datasets stay unless the update has others;
     * servers by themselves take them away from a chat that is changed without them.
     */
    public Chat update(ChatUpdate update) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(update.values());
        values.computeIfAbsent(DATASET_IDS, name -> datasetIds());
        gateway.envelope(RagflowChatsApi.ragflowUpdateChatRequest(id).json(values));
        return refresh();
    }

    /**
     * Asks the server for the chat again.
     *
     * @throws io.ragstone.sdk.error.NotFoundException when it is gone
     */
    public Chat refresh() {
        fields = new Chats(gateway).get("id", id).fields;
        return this;
    }

    /** Deletes the chat with its sessions. */
    public void delete() {
        new Chats(gateway).delete(List.of(id));
    }

    /** Begins a session under the server's usual name. */
    public Session createSession() {
        return sessions.create(null, null);
    }

    /** Begins a session; several may have the same name. */
    public Session createSession(String name) {
        return sessions.create(name, null);
    }

    /** Begins a session with a user, who is called as you like. */
    public Session createSession(String name, @Nullable String userId) {
        return sessions.create(name, userId);
    }

    /** The first page of the sessions, the newest first. */
    public Page<Session> listSessions() {
        return listSessions(new SessionQuery());
    }

    /** A page of the sessions. */
    public Page<Session> listSessions(SessionQuery query) {
        return sessions.listing().page(query.values());
    }

    /** All sessions, fetched page by page as they are walked through. */
    public Pages<Session> sessions() {
        return sessions(new SessionQuery());
    }

    /** All sessions that the query selects, from its page on, fetched as they are walked through. */
    public Pages<Session> sessions(SessionQuery query) {
        return sessions.listing().all(query.values());
    }

    /**
     * The session with this id.
     *
     * @throws io.ragstone.sdk.error.NotFoundException when the chat has none
     */
    public Session getSession(String sessionId) {
        return sessions.get(sessionId);
    }

    /** Deletes sessions with all that was said in them. No ids delete nothing. */
    public void deleteSessions(Collection<String> ids) {
        sessions.delete(ids);
    }

    /** Deletes <strong>all</strong> sessions of the chat. */
    public void deleteAllSessions() {
        sessions.deleteAll();
    }

    /** Talks to the chat as OpenAI's clients do: with whole conversations, of which the server keeps nothing. */
    public OpenAiChat openAi() {
        return new OpenAiChat(gateway, id);
    }

    /** The id, 32 hex digits. */
    public String id() {
        return id;
    }

    /** What it is called. */
    public String name() {
        return fields.textOrEmpty("name");
    }

    /** A picture, as a data URI. */
    public @Nullable String avatar() {
        return fields.text("avatar", "icon");
    }

    /** The tenant that it belongs to. */
    public @Nullable String tenantId() {
        return fields.text("tenant_id");
    }

    /** What it is for. */
    public @Nullable String description() {
        return fields.text("description");
    }

    /** The language that it is meant for. */
    public @Nullable String language() {
        return fields.text("language");
    }

    /** What it answers from. */
    public List<String> datasetIds() {
        return fields.node(DATASET_IDS).isArray()
                ? fields.texts(DATASET_IDS)
                : fields.objects("datasets").stream()
                        .map(dataset -> dataset.path("id").asText())
                        .toList();
    }

    /** The model and how it writes. */
    public LLM llm() {
        return LLM.of(fields.node("llm"));
    }

    /** What the model is told and given. */
    public Prompt prompt() {
        return Prompt.of(fields.node("prompt"));
    }

    /** How documents are narrowed by their metadata, as the server spells it; empty when they are not. */
    public Map<String, Object> metadataFilter() {
        return fields.map("meta_data_filter");
    }

    /** Whether answers cite chunks; {@code null} when the server does not say. */
    public @Nullable Boolean doRefer() {
        return fields.flag("do_refer");
    }

    /** {@code 1} for a chat in use. */
    public @Nullable String status() {
        return fields.text("status");
    }

    /** When it was made. */
    public @Nullable Instant createTime() {
        return fields.instant("create_time", "create_date");
    }

    /** When it was last changed. */
    public @Nullable Instant updateTime() {
        return fields.instant("update_time", "update_date");
    }

    /** All that the server said of it, as JSON. */
    public JsonNode json() {
        return fields.json().deepCopy();
    }

    @Override
    public String toString() {
        return "Chat[" + id + ", " + name() + "]";
    }
}

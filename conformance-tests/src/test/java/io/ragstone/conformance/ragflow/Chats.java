package io.ragstone.conformance.ragflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Chats and sessions under one API key. */
public final class Chats {
    public static final String CHATS = "/api/v1/chats";

    private static final String EVENT = "data:";

    private final Http api;

    public Chats(Http api) {
        this.api = api;
    }

    /** A session of a chat, by their ids. */
    public record Session(String chat, String id) {
        public String path() {
            return sessions(chat) + "/" + id;
        }
    }

    /** A new chat that merely talks; its id. */
    public String chat() {
        return chat(Json.object("name", "chat " + UUID.randomUUID())).path("id").asText();
    }

    public JsonNode chat(JsonNode request) {
        return api.post(CHATS, request).data();
    }

    /** The chat as lists show it. */
    public JsonNode chatNow(String chat) {
        return api.get(CHATS + "?id=" + chat).data().path(0);
    }

    /** A session of a new chat. */
    public Session session(JsonNode chat) {
        return session(chat(chat).path("id").asText());
    }

    public Session session(String chat) {
        JsonNode made = api.post(sessions(chat), Json.object("name", "talk")).data();
        return new Session(chat, made.path("id").asText());
    }

    /** What was said in a session so far. */
    public JsonNode messages(Session session) {
        return api.get(sessions(session.chat()) + "?id=" + session.id())
                .data()
                .path(0)
                .path("messages");
    }

    /** Asks with further fields as names and values in turn. */
    public Answer ask(Session session, String question, Object... further) {
        ObjectNode body = Json.object(further);
        body.put("question", question).put("session_id", session.id());
        return api.post(completions(session.chat()), body);
    }

    public Answer complete(String chat, String question, Object... further) {
        ObjectNode body = Json.object(further);
        body.put("model", "model")
                .set("messages", Json.tree(List.of(Json.object("role", "user", "content", question))));
        return api.post(openai(chat), body);
    }

    /** The data of a streamed answer's events, in order. */
    public static List<JsonNode> events(Answer answer) {
        return Stream.of(answer.text().split("\n\n"))
                .filter(event -> event.startsWith(EVENT) && !event.endsWith("[DONE]"))
                .map(event -> Json.parse(event.substring(EVENT.length())))
                .toList();
    }

    public static String path(String chat) {
        return CHATS + "/" + chat;
    }

    public static String sessions(String chat) {
        return path(chat) + "/sessions";
    }

    public static String completions(String chat) {
        return path(chat) + "/completions";
    }

    public static String openai(String chat) {
        return "/api/v1/chats_openai/" + chat + "/chat/completions";
    }
}

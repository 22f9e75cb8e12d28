package io.ragstone.conformance.ragflow.dialog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import java.util.List;

/** Dialogs and conversations under one session. */
public final class Dialogs {
    public static final String SET = "/v1/dialog/set";
    public static final String GET = "/v1/dialog/get";
    public static final String LIST = "/v1/dialog/list";
    public static final String NEXT = "/v1/dialog/next";
    public static final String REMOVE = "/v1/dialog/rm";
    public static final String BEGIN = "/v1/conversation/set";
    public static final String CONVERSATION = "/v1/conversation/get";
    public static final String CONVERSATIONS = "/v1/conversation/list";
    public static final String FORGET = "/v1/conversation/rm";
    public static final String TAKE_BACK = "/v1/conversation/delete_msg";
    public static final String RATE = "/v1/conversation/thumbup";
    public static final String CONVERSE = "/v1/conversation/completion";
    public static final String ASK = "/v1/conversation/ask";
    public static final String MIND_MAP = "/v1/conversation/mindmap";
    public static final String UPLOAD = "/document/upload_and_parse";
    public static final String RELATED = "/v1/conversation/related_questions";

    private final Http web;

    public Dialogs(Http web) {
        this.web = web;
    }

    /** A new dialog, with further fields as names and values in turn. */
    public JsonNode dialog(String name, Object... further) {
        ObjectNode body = Json.object(further);
        body.put("name", name);
        if (!body.has("prompt_config")) {
            body.set("prompt_config", Json.object());
        }
        return web.post(SET, body).data();
    }

    /** A new conversation; its id. */
    public String conversation(String dialog) {
        return web.post(BEGIN, Json.object("dialog_id", dialog, "is_new", true, "name", "Talk"))
                .data()
                .path("id")
                .asText();
    }

    public JsonNode conversationNow(String id) {
        return web.get(CONVERSATION + "?conversation_id=" + id).data();
    }

    /** Asks one question by its own id, with further fields as names and values in turn. */
    public Answer ask(String conversation, String id, String question, Object... further) {
        ObjectNode body = Json.object(further);
        body.put("conversation_id", conversation);
        body.set("messages", Json.tree(List.of(Json.object("role", "user", "content", question, "id", id))));
        return web.post(CONVERSE, body);
    }
}

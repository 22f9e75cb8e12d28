package io.ragstone.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.Intrusions.Attempt;
import io.ragstone.conformance.Intrusions.Property;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.dialog.Dialogs;
import io.ragstone.conformance.ragflow.web.Door;
import io.ragstone.conformance.server.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The ways in which an intruder can put another tenant's ids into questions: under a key, a public token, or a session. */
final class QuestionIntrusions {
    private static final String NO_PAGE = "Can't find this Search App!";

    private final Account intruder;
    private final String ownerId;
    private final String dataset;
    private final List<String> datasets;
    private final Chats.Session session;
    private final Chats.Session ownSession;
    private final List<Attempt> attempts = new ArrayList<>();

    private QuestionIntrusions(Property wanted, Property own) {
        this.intruder = own.account();
        this.ownerId = wanted.account().tenantId();
        this.dataset = wanted.dataset();
        this.datasets = List.of(own.dataset(), dataset);
        this.session = wanted.session();
        this.ownSession = own.session();
    }

    static List<Attempt> on(Property wanted, Property own) {
        QuestionIntrusions all = new QuestionIntrusions(wanted, own);
        all.onQuestions();
        all.onBots();
        all.onMindMaps();
        all.onAttachments();
        all.onDialogs();
        all.onConversations();
        return List.copyOf(all.attempts);
    }

    private void onQuestions() {
        attempt(
                "ragflowAskQuestion",
                "dataset_ids",
                "You don't own the dataset " + dataset + ".",
                api -> api.post(Bots.ASK, Json.object("question", "What is it?", "dataset_ids", datasets)));
        attempt(
                "ragflowDifyRetrieve",
                "knowledge_id",
                "Knowledgebase not found!",
                api -> api.post(Bots.DIFY, Json.object("query", "What is it?", "knowledge_id", dataset)));
    }

    private void onBots() {
        String unknown = "Can't find dialog by ID: " + session.chat();
        Http visitor = intruder.visitor();
        attempt(
                "ragflowGetPublicDialog",
                "dialog_id",
                "Dialog not found!",
                api -> visitor.get(Bots.dialog(session.chat())));
        attempt(
                "ragflowGetSearchApp",
                "search_id",
                "Has no permission for this operation.",
                api -> visitor.get(Bots.searchPage(session.chat())));
        attempt(
                "ragflowAskSearchbot",
                "search_id",
                NO_PAGE,
                api -> visitor.post(Bots.SEARCH, question("kb_ids", List.of(), "search_id", session.chat())));
        attempt("ragflowGetChatbotInfo", "dialog_id", unknown, api -> visitor.get(Bots.info(session.chat())));
        attempt(
                "ragflowAskChatbot",
                "dialog_id",
                unknown,
                api -> visitor.post(
                        Bots.completions(session.chat()),
                        Json.object("question", "What is it?", "session_id", session.id())));
        attempt(
                "ragflowAskChatbot",
                "session_id",
                "You don't own the session " + session.id(),
                api -> visitor.post(
                        Bots.completions(ownSession.chat()),
                        Json.object("question", "What is it?", "session_id", session.id())));
        attempt(
                "ragflowAskSearchbot",
                "kb_ids",
                "You don't own the dataset " + dataset + ".",
                api -> visitor.post(Bots.SEARCH, Json.object("question", "What is it?", "kb_ids", datasets)));
        attempt(
                "ragflowWebTestRetrievalWithKey",
                "kb_id",
                "Only owner of knowledgebase authorized for this operation.",
                api -> visitor.post(Bots.SEARCH_TEST, Json.object("question", "What is it?", "kb_id", datasets)));
    }

    private void onMindMaps() {
        String unknown = "You don't own the dataset " + dataset + ".";
        Http web = intruder.session();
        Http visitor = intruder.visitor();
        JsonNode ofDatasets = question("kb_ids", datasets);
        JsonNode ofPage = question("kb_ids", List.of(), "search_id", session.chat());
        attempt("ragflowWebDrawMindMap", "kb_ids", unknown, api -> web.post(Dialogs.MIND_MAP, ofDatasets));
        attempt("ragflowWebDrawMindMap", "search_id", NO_PAGE, api -> web.post(Dialogs.MIND_MAP, ofPage));
        attempt("ragflowWebDrawMindMapWithKey", "kb_ids", unknown, api -> visitor.post(Bots.SEARCH_MAP, ofDatasets));
        attempt("ragflowWebDrawMindMapWithKey", "search_id", NO_PAGE, api -> visitor.post(Bots.SEARCH_MAP, ofPage));
    }

    private static JsonNode question(Object... further) {
        return Json.object(further).put("question", "What is it?");
    }

    private void onAttachments() {
        for (Door door : Door.values()) {
            attempt(
                    door.operation("ragflowWebUploadAndParse"),
                    "conversation_id",
                    "Conversation not found!",
                    api -> door.upload(
                            intruder,
                            Dialogs.UPLOAD,
                            Multipart.file("smuggled.txt", "x").field("conversation_id", session.id())));
        }
    }

    private void onDialogs() {
        Http web = intruder.session();
        String chat = session.chat();
        JsonNode config = Json.object();
        attempt(
                "ragflowWebSetDialog",
                "dialog_id",
                "Dialog not found!",
                api -> web.post(
                        Dialogs.SET, Json.object("dialog_id", chat, "name", "stolen", "prompt_config", config)));
        attempt(
                "ragflowWebSetDialog",
                "kb_ids",
                "You don't own the dataset " + dataset,
                api -> web.post(
                        Dialogs.SET, Json.object("name", "stolen", "kb_ids", datasets, "prompt_config", config)));
        attempt(
                "ragflowWebGetDialog",
                "dialog_id",
                "Dialog not found!",
                api -> web.get(Dialogs.GET + "?dialog_id=" + chat));
        attempt(
                "ragflowWebListDialogPage",
                "owner_ids",
                "success",
                api -> web.post(Dialogs.NEXT, Json.object("owner_ids", List.of(ownerId))));
        attempt(
                "ragflowWebRemoveDialogs",
                "dialog_ids",
                "Only owner of dialog authorized for this operation.",
                api -> web.post(Dialogs.REMOVE, Json.object("dialog_ids", List.of(ownSession.chat(), chat))));
        attempt(
                "ragflowWebAskQuestion",
                "kb_ids",
                "You don't own the dataset " + dataset + ".",
                api -> web.post(Dialogs.ASK, Json.object("question", "What is it?", "kb_ids", datasets)));
    }

    private void onConversations() {
        Http web = intruder.session();
        String unknown = "Conversation not found!";
        String id = session.id();
        attempt(
                "ragflowWebSetConversation",
                "dialog_id",
                "Dialog not found",
                api -> web.post(Dialogs.BEGIN, Json.object("is_new", true, "dialog_id", session.chat())));
        attempt(
                "ragflowWebSetConversation",
                "conversation_id",
                unknown,
                api -> web.post(Dialogs.BEGIN, Json.object("conversation_id", id, "name", "stolen")));
        attempt(
                "ragflowWebGetConversation",
                "conversation_id",
                unknown,
                api -> web.get(Dialogs.CONVERSATION + "?conversation_id=" + id));
        attempt(
                "ragflowWebListConversations",
                "dialog_id",
                "Only owner of dialog authorized for this operation.",
                api -> web.get(Dialogs.CONVERSATIONS + "?dialog_id=" + session.chat()));
        attempt(
                "ragflowWebRemoveConversations",
                "conversation_ids",
                unknown,
                api -> web.post(Dialogs.FORGET, Json.object("conversation_ids", List.of(ownSession.id(), id))));
        JsonNode message = Json.object("conversation_id", id, "message_id", "x");
        attempt("ragflowWebDeleteMessage", "conversation_id", unknown, api -> web.post(Dialogs.TAKE_BACK, message));
        attempt("ragflowWebRateMessage", "conversation_id", unknown, api -> web.post(Dialogs.RATE, message));
        attempt(
                "ragflowWebConverse",
                "conversation_id",
                unknown,
                api -> web.post(
                        Dialogs.CONVERSE,
                        Json.object(
                                "conversation_id",
                                id,
                                "messages",
                                List.of(Json.object("role", "user", "content", "What is it?")))));
    }

    private void attempt(String operation, String what, String refusal, Function<Http, Answer> call) {
        attempts.add(new Attempt(operation, what, refusal, call));
    }
}

package io.ragstone.conformance;

import io.ragstone.conformance.Intrusions.Attempt;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.server.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The ways in which an intruder can put another tenant's ids into questions: under a key, a public token, or a session. */
final class QuestionIntrusions {
    private final Account intruder;
    private final String dataset;
    private final List<String> datasets;
    private final Chats.Session session;
    private final Chats.Session ownSession;
    private final List<Attempt> attempts = new ArrayList<>();

    private QuestionIntrusions(
            Account intruder, String dataset, String ownDataset, Chats.Session session, Chats.Session ownSession) {
        this.intruder = intruder;
        this.dataset = dataset;
        this.datasets = List.of(ownDataset, dataset);
        this.session = session;
        this.ownSession = ownSession;
    }

    static List<Attempt> on(
            Account intruder, String dataset, String ownDataset, Chats.Session session, Chats.Session ownSession) {
        QuestionIntrusions all = new QuestionIntrusions(intruder, dataset, ownDataset, session, ownSession);
        all.onQuestions();
        all.onBots();
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
    }

    private void attempt(String operation, String what, String refusal, Function<Http, Answer> call) {
        attempts.add(new Attempt(operation, what, refusal, call));
    }
}

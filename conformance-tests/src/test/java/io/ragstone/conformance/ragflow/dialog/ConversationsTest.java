package io.ragstone.conformance.ragflow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Conversations with a dialog, and what is asked in them. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationsTest {
    private static final String QUESTION = "When do quiet hours begin?";

    private final Account account;
    private final Http web;
    private final Dialogs dialogs;
    private final String dataset;
    private final String dialog;

    ConversationsTest(Account account) {
        this.account = account;
        web = account.session();
        dialogs = new Dialogs(web);
        Given given = new Given(account.api());
        dataset = given.dataset();
        given.chunk(dataset, given.document(dataset, "rules.txt", "x"), "Quiet hours begin at ten in the evening.");
        dialog = dialogs.dialog("House rules", "icon", "pic", "kb_ids", List.of(dataset))
                .path("id")
                .asText();
    }

    @Test
    void aConversationBeginsUnderTheIdThatTheClientMade() {
        String id = "b1a5c6f20d4e4c1a9f5b2f6d7c8e9a0b";
        JsonNode begun = web.post(
                        Dialogs.BEGIN,
                        Json.object(
                                "dialog_id", dialog, "conversation_id", id, "is_new", true, "name", "x".repeat(300)))
                .data();

        assertThat(begun.path("id").asText()).isEqualTo(id);
        assertThat(begun.path("name").asText()).hasSize(255);
        assertThat(begun.path("message"))
                .isEqualTo(Json.tree(List.of(Json.object(
                        "role", "assistant", "content", "Hi! I'm your assistant. What can I do for you?"))));
        assertThat(begun.path("reference")).isEmpty();
        assertThat(dialogs.conversationNow(id).path("avatar").asText()).isEqualTo("pic");
        web.post(Dialogs.BEGIN, Json.object("dialog_id", dialog, "conversation_id", id, "is_new", true))
                .refused(102, "There is a conversation with this id already: choose another id.");
        web.post(Dialogs.BEGIN, Json.object("dialog_id", dialog, "conversation_id", "x", "is_new", true))
                .refused(102, "`conversation_id` has to be 32 hex digits");
        web.post(Dialogs.BEGIN, Json.object("is_new", true)).refused(102, "Dialog not found");
        web.post(Dialogs.BEGIN, "[]").refused(100, "The body has to be a JSON object.");
    }

    @Test
    void conversationsAreRenamedListedAndRemoved() {
        String own = dialogs.dialog("Listed").path("id").asText();
        String first = dialogs.conversation(own);
        String second = dialogs.conversation(own);

        web.post(Dialogs.BEGIN, Json.object("conversation_id", first, "is_new", false, "name", "Renamed"))
                .succeeded();

        assertThat(Given.texts(
                        web.get(Dialogs.CONVERSATIONS + "?dialog_id=" + own).data(), "name"))
                .containsExactlyInAnyOrder("Talk", "Renamed");
        web.post(Dialogs.FORGET, Json.object("conversation_ids", List.of(first, "nowhere")))
                .refused(102, "Conversation not found!");
        web.post(Dialogs.FORGET, Json.object("conversation_ids", first))
                .refused(100, "`conversation_ids` has to be a list");
        web.post(Dialogs.FORGET, Json.object()).refused(101, "required argument are missing: conversation_ids; ");
        web.post(Dialogs.FORGET, Json.object("conversation_ids", List.of(first)))
                .succeeded();
        assertThat(Given.texts(
                        web.get(Dialogs.CONVERSATIONS + "?dialog_id=" + own).data(), "id"))
                .containsExactly(second);
        web.post(Dialogs.BEGIN, Json.object("conversation_id", first, "name", "x"))
                .refused(102, "Conversation not found!");
        web.get(Dialogs.CONVERSATION).refused(102, "Conversation not found!");
        web.get(Dialogs.CONVERSATIONS).refused(103, "Only owner of dialog authorized for this operation.");
    }

    @Test
    void aQuestionIsAnsweredKeptRatedAndTakenBack() {
        String conversation = dialogs.conversation(dialog);

        List<JsonNode> events = Chats.events(dialogs.ask(conversation, "q-1", QUESTION));
        JsonNode last = events.get(events.size() - 2).path("data");
        JsonNode whole =
                dialogs.ask(conversation, "q-2", QUESTION, "stream", false).data();

        assertThat(events.getLast()).isEqualTo(Json.object("code", 0, "message", "", "data", true));
        assertThat(last.path("id").asText()).isEqualTo("q-1");
        assertThat(last.path("session_id").asText()).isEqualTo(conversation);
        assertThat(last.path("answer").asText()).contains("ten in the evening").contains("[ID:0]");
        assertThat(whole.path("answer")).isEqualTo(last.path("answer"));
        JsonNode kept = dialogs.conversationNow(conversation);
        assertThat(Given.texts(kept.path("message"), "id")).containsExactly("", "q-1", "q-1", "q-2", "q-2");
        assertThat(kept.path("reference")).hasSize(2);
        assertThat(kept.at("/reference/0/chunks")).hasSize(1);

        JsonNode bad = Json.object("conversation_id", conversation, "message_id", "q-1", "feedback", "Too short.");
        assertThat(web.post(Dialogs.RATE, bad).data().at("/message/2/feedback").asText())
                .isEqualTo("Too short.");
        JsonNode good = Json.object("conversation_id", conversation, "message_id", "q-2", "thumbup", true);
        JsonNode rated = web.post(Dialogs.RATE, good).data().path("message");
        assertThat(rated.at("/2/thumbup").isBoolean()).isTrue();
        assertThat(rated.at("/2/thumbup").asBoolean()).isFalse();
        assertThat(rated.at("/4/thumbup").asBoolean()).isTrue();
        assertThat(rated.at("/1").has("thumbup")).isFalse();

        JsonNode left = web.post(Dialogs.TAKE_BACK, Json.object("conversation_id", conversation, "message_id", "q-1"))
                .data();
        assertThat(Given.texts(left.path("message"), "id")).containsExactly("", "q-2", "q-2");
        assertThat(web.post(Dialogs.TAKE_BACK, Json.object("conversation_id", conversation, "message_id", "q-1"))
                        .data())
                .isEqualTo(left);
        for (String path : List.of(Dialogs.RATE, Dialogs.TAKE_BACK)) {
            web.post(path, Json.object("conversation_id", "nowhere", "message_id", "x"))
                    .refused(102, "Conversation not found!");
            web.post(path, Json.object("conversation_id", conversation))
                    .refused(101, "required argument are missing: message_id; ");
        }
    }

    @Test
    void anAnswerIsGivenAnewInsteadOfTheOldOneAndWhatIsNotKeptYetIs() {
        String conversation = dialogs.conversation(dialog);
        dialogs.ask(conversation, "q-1", QUESTION, "stream", false).succeeded();
        JsonNode first = dialogs.conversationNow(conversation);
        JsonNode opener = said("assistant", "Hi!");
        JsonNode question = said("user", QUESTION);
        JsonNode answer = said("assistant", first.at("/message/2/content").asText());

        converse(conversation, opener, question, answer, said("user", "Second?"));
        assertThat(contents(conversation).subList(0, 4))
                .isEqualTo(List.of(
                        first.at("/message/0/content").asText(),
                        QUESTION,
                        answer.path("content").asText(),
                        "Second?"));

        converse(conversation, opener, question, answer, said("user", "Other?"));
        assertThat(contents(conversation)).hasSize(5).contains("Other?").doesNotContain("Second?");
        assertThat(dialogs.conversationNow(conversation).at("/reference/0")).isEqualTo(first.at("/reference/0"));

        converse(conversation, opener, said("user", QUESTION));
        assertThat(contents(conversation)).hasSize(3);

        converse(conversation, said("user", "Unheard?"), said("assistant", "Yes."), question);
        assertThat(contents(conversation)).hasSize(5).contains("Unheard?", "Yes.");
    }

    private static ObjectNode said(String role, String content) {
        return Json.object("role", role, "content", content);
    }

    private void converse(String conversation, JsonNode... messages) {
        web.post(
                        Dialogs.CONVERSE,
                        Json.object("conversation_id", conversation, "stream", false, "messages", List.of(messages)))
                .succeeded();
    }

    private List<String> contents(String conversation) {
        return Given.texts(dialogs.conversationNow(conversation).path("message"), "content");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        String conversation = dialogs.conversation(dialog);
        dialogs.ask("nowhere", "q", QUESTION).refused(102, "Conversation not found!");
        dialogs.ask(conversation, "q", "", "stream", false).refused(101, "The question is empty: ask something.");
        dialogs.ask(conversation, "q", QUESTION, "llm_id", "unheard")
                .refused(102, "Cannot use specified model unheard.");
        dialogs.ask(conversation, "q", QUESTION, "llm_id", "extractive@Builtin", "temperature", "hot")
                .refused(100, "`temperature` has to be a number");
        assertThat(dialogs.ask(
                                conversation,
                                "q",
                                QUESTION,
                                "llm_id",
                                "extractive@Builtin",
                                "temperature",
                                0.2,
                                "stream",
                                false)
                        .data()
                        .path("answer")
                        .asText())
                .contains("ten in the evening");
        web.post(Dialogs.CONVERSE, Json.object("conversation_id", conversation))
                .refused(101, "required argument are missing: messages; ");
        web.post(Dialogs.CONVERSE, Json.object("conversation_id", conversation, "messages", List.of()))
                .refused(102, "You have to provide messages.");
        web.post(
                        Dialogs.CONVERSE,
                        Json.object(
                                "conversation_id",
                                conversation,
                                "messages",
                                List.of(Json.object("role", "assistant", "content", "x"))))
                .refused(102, "The last content of this conversation is not from user.");
        String needy = dialogs.dialog(
                        "Needy",
                        "prompt_config",
                        Json.object(
                                "system",
                                "Speak {tongue}.",
                                "parameters",
                                List.of(Json.object("key", "tongue", "optional", false))))
                .path("id")
                .asText();
        dialogs.ask(dialogs.conversation(needy), "q", "Hello?", "stream", false)
                .refused(101, "The prompt needs a value for the variable 'tongue': send one with the question.");
    }

    @Test
    void knowledgeBasesAreAskedWithoutADialog() {
        String empty = new Given(account.api()).dataset();
        Given given = new Given(account.api());
        String other = given.dataset(
                        Json.object("name", "Otherwise embedded", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();
        given.chunk(other, given.document(other, "other.txt", "x"), "Something else.");
        List<JsonNode> events = Chats.events(ask(List.of(dataset)));
        assertThat(events.get(events.size() - 2).at("/data/answer").asText()).contains("ten in the evening");
        ask("x").refused(102, "Please specify dataset firstly.");
        ask(List.of("nowhere")).refused(102, "You don't own the dataset nowhere.");
        ask(List.of(empty)).refused(102, "The dataset " + empty + " doesn't own parsed file");
        ask(List.of(dataset, other)).refused(102, "Datasets use different embedding models.\"");
        web.post(Dialogs.ASK, Json.object()).refused(101, "required argument are missing: question,kb_ids; ");
        web.post(Dialogs.RELATED, Json.object()).refused(101, "required argument are missing: question; ");
        web.post(Dialogs.RELATED, Json.object("question", "x"))
                .refused(102, "extractive@Builtin only quotes documents. Choose another chat model for this.");
    }

    private Answer ask(Object datasets) {
        return web.post(Dialogs.ASK, Json.object("question", QUESTION, "kb_ids", datasets));
    }
}

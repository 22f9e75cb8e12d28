package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Chats on public pages. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatbotsTest {
    private static final String QUESTION = "When do quiet hours begin?";

    private final Account account;
    private final RunningServer server;
    private final Http visitor;
    private final Chats chats;
    private final String chat;

    ChatbotsTest(Account account, RunningServer server) {
        this.account = account;
        this.server = server;
        visitor = account.visitor();
        chats = new Chats(account.api());
        Given given = new Given(account.api());
        String dataset = given.dataset();
        given.chunk(dataset, given.document(dataset, "rules.txt", "x"), "Quiet hours begin at ten in the evening.");
        chat = chats.chat(Json.object("name", "House rules", "dataset_ids", List.of(dataset)))
                .path("id")
                .asText();
    }

    private String begun() {
        return visitor.post(Bots.completions(chat), Json.object("stream", false))
                .data()
                .path("session_id")
                .asText();
    }

    @Test
    void aPageShowsNameAndOpenerAndNothingElse() {
        assertThat(visitor.get(Bots.info(chat)).data())
                .isEqualTo(Json.object(
                        "title",
                        "House rules",
                        "avatar",
                        "",
                        "prologue",
                        "Hi! I'm your assistant. What can I do for you?"));
        visitor.get(Bots.info("nowhere")).refused(102, "Can't find dialog by ID: nowhere");
        account.anonymous().get(Bots.info(chat)).refused(102, "Authorization is not valid!");
        account.api().get(Bots.info(chat)).refused(102, "Authentication error: API key is invalid!\"");
    }

    @Test
    void aPageKnowsHowToTalkAndHowToSearchButNotWhatTheModelIsTold() {
        JsonNode shown = visitor.get(Bots.dialog(chat)).data();
        JsonNode page = visitor.get(Bots.searchPage(chat)).data();

        assertThat(shown.path("id").asText()).isEqualTo(chat);
        assertThat(shown.path("name").asText()).isEqualTo("House rules");
        assertThat(shown.at("/prompt_config/prologue").asText())
                .isEqualTo("Hi! I'm your assistant. What can I do for you?");
        assertThat(shown.path("prompt_config").has("system")).isFalse();
        assertThat(shown.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(page.path("name").asText()).isEqualTo("House rules");
        assertThat(page.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(page.at("/search_config/kb_ids"))
                .isEqualTo(shown.path("kb_ids"))
                .hasSize(1);
        assertThat(page.at("/search_config/similarity_threshold").asDouble()).isEqualTo(.2);
        assertThat(page.at("/search_config/related_search").asBoolean()).isFalse();
        assertThat(shown.toString() + page).doesNotContain("llm", "extractive", "{knowledge}");
    }

    @Test
    void aPageOfNobodyIsRefused() {
        visitor.get(Bots.dialog("nowhere")).refused(102, "Dialog not found!");
        visitor.get(Bots.searchPage("nowhere")).refused(103, "Has no permission for this operation.");
        visitor.get(Bots.SEARCH_DETAIL).refused(101, "required argument are missing: search_id; ");
        for (String path : List.of(Bots.dialog(chat), Bots.searchPage(chat))) {
            account.anonymous().get(path).refused(102, "Authorization is not valid!");
            account.api().get(path).refused(102, "Authentication error: API key is invalid!\"");
            account.session().get(path).refused(102, "Authorization is not valid!");
        }
    }

    @Test
    void aVisitorBeginsASessionAndGoesOnWithIt() {
        List<JsonNode> opened = Chats.events(visitor.post(Bots.completions(chat), Json.object("user_id", "guest")));
        assertThat(opened).hasSize(2);
        String session = opened.getFirst().at("/data/session_id").asText();

        JsonNode plain = visitor.post(
                        Bots.completions(chat),
                        Json.object("question", QUESTION, "session_id", session, "stream", false))
                .data();
        JsonNode quoted = visitor.post(
                        Bots.completions(chat),
                        Json.object("question", QUESTION, "session_id", session, "stream", false, "quote", true))
                .data();

        assertThat(plain.path("answer").asText()).contains("ten in the evening").doesNotContain("[ID:");
        assertThat(plain.at("/reference/chunks")).isEmpty();
        assertThat(quoted.path("answer").asText()).contains("[ID:0]");
        assertThat(quoted.at("/reference/chunks")).hasSize(1);
        assertThat(chats.messages(new Chats.Session(chat, session))).hasSize(5);
    }

    @Test
    void theEventsOfAPageAreWrittenAsRagflowWritesThem() {
        String body = Json.text(Json.object("question", QUESTION, "session_id", begun()));
        try (RawStream stream = RawStream.post(server.port(), account.publicToken(), Bots.completions(chat), body)) {
            String text = stream.rest();
            assertThat(text).startsWith("data:{\"code\":0,\"message\":\"\",\"data\":{\"answer\":\"");
            assertThat(text).endsWith("\n\ndata:{\"code\":0,\"message\":\"\",\"data\":true}\n\n");
        }
    }

    @Test
    void aVisitorCannotGoOnWithASessionOfTheOwner() {
        Chats.Session mine = chats.session(chat);
        chats.ask(mine, QUESTION, "stream", false).succeeded();

        visitor.post(Bots.completions(chat), Json.object("question", "What did I ask?", "session_id", mine.id()))
                .refused(102, "You don't own the session " + mine.id());

        assertThat(chats.messages(mine)).hasSize(3);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        JsonNode empty = Json.object("question", "", "session_id", begun(), "stream", false);
        visitor.post(Bots.completions(chat), empty).refused(101, "The question is empty: ask something.");
        visitor.post(Bots.completions("nowhere"), empty).refused(102, "Can't find dialog by ID: nowhere");
        visitor.post(Bots.completions(chat), "[]").refused(100, "The body has to be a JSON object.");
        account.anonymous().post(Bots.completions(chat), empty).refused(102, "Authorization is not valid!");
        account.api().post(Bots.completions(chat), empty).refused(102, "Authentication error: API key is invalid!\"");
        String needy = chats.chat(Json.object(
                        "name",
                        "Needy",
                        "prompt",
                        Json.object(
                                "prompt",
                                "Speak {tongue}.",
                                "variables",
                                List.of(Json.object("key", "tongue", "optional", false)))))
                .path("id")
                .asText();
        String session = visitor.post(Bots.completions(needy), Json.object("stream", false))
                .data()
                .path("session_id")
                .asText();
        visitor.post(Bots.completions(needy), Json.object("question", "Hello?", "session_id", session, "stream", false))
                .refused(101, "The prompt needs a value for the variable 'tongue': send one with the question.");
    }
}

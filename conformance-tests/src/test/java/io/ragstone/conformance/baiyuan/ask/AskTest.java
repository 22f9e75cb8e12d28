package io.ragstone.conformance.baiyuan.ask;

import static io.ragstone.conformance.baiyuan.ask.Questions.ASK;
import static io.ragstone.conformance.baiyuan.ask.Questions.QUERIES;
import static io.ragstone.conformance.baiyuan.ask.Questions.SETTINGS;
import static io.ragstone.conformance.baiyuan.ask.Questions.body;
import static io.ragstone.conformance.baiyuan.ask.Questions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.RawStream;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions without a model: what answers them, what the answers say, and what cannot be asked. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskTest {
    private static final String FACT = "Goods can be returned within 30 days.";
    private static final String QUESTION = "Within how many days can goods be returned?";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Questions questions;
    private final Accounts accounts;
    private final RunningServer server;
    private final String base;

    AskTest(Account account, Accounts accounts, RunningServer server) {
        this.questions = new Questions(account);
        this.accounts = accounts;
        this.server = server;
        this.base = questions.knowing(FACT);
    }

    @Test
    void anAnswerComesFromPassagesFirstAndFromTheCacheThen() {
        JsonNode first = questions.ask(QUESTION, "knowledge_base_id", base, "max_tokens", 700);
        JsonNode again = questions.ask(
                "  within HOW many days can goods be returned", "knowledge_base_id", base, "max_tokens", 700);

        assertThat(first.path("answer").asText()).isEqualTo(FACT);
        assertThat(first.path("route").asText()).isEqualTo("rag");
        assertThat(first.path("from_wiki").asBoolean()).isFalse();
        assertThat(first.path("from_cache").asBoolean()).isFalse();
        assertThat(first.path("intent").asText()).isEqualTo("knowledge");
        assertThat(first.path("handoff_status").asText()).isEqualTo("ai_active");
        assertThat(first.path("confidence").asDouble()).isBetween(.3, 1.);
        assertThat(first.path("response_time").asDouble()).isPositive();
        assertThat(first.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(first.at("/sources/0/id").asText()).matches("chunk:" + ID);
        assertThat(first.at("/sources/0/title").asText()).isEqualTo("facts.txt");
        assertThat(first.at("/sources/0/relevance").asDouble()).isBetween(0., 1.);
        assertThat(first.path("tokens")).isEqualTo(Json.object("prompt", 0, "completion", 0));
        assertThat(again.path("route").asText()).isEqualTo("cache");
        assertThat(again.path("from_cache").asBoolean()).isTrue();
        assertThat(again.path("answer")).isEqualTo(first.path("answer"));
        assertThat(again.path("sources")).isEqualTo(first.path("sources"));
        assertThat(again.path("conversation_id")).isNotEqualTo(first.path("conversation_id"));
    }

    @Test
    void aQuestionThatMeansTheSameHasTheSameAnswer() {
        questions.ask(QUESTION, "knowledge_base_id", base, "max_tokens", 701);
        JsonNode again = questions.ask(
                "Within how many days can the goods be returned?", "knowledge_base_id", base, "max_tokens", 701);

        assertThat(again.path("route").asText()).isEqualTo("semantic_cache");
        assertThat(again.path("answer").asText()).isEqualTo(FACT);
    }

    @Test
    void chatIsAnsweredInItsLanguage() {
        assertThat(questions.ask("Hello!").path("route").asText()).isEqualTo("smalltalk");
        assertThat(questions.ask("你好").path("answer").asText()).startsWith("您好");
        JsonNode opinion = questions.ask("What do you think of goods?");
        assertThat(opinion.path("route").asText()).isEqualTo("opinion");
        assertThat(opinion.path("intent").asText()).isEqualTo("opinion");
        assertThat(opinion.path("sources")).isEmpty();
    }

    @Test
    void theQueriesTellTheRoutes() {
        Questions mine = new Questions(accounts.register());
        String known = mine.knowing("The lamp costs 12 euros.");
        mine.ask("How much does the lamp cost?", "knowledge_base_id", known);
        mine.ask("How much does the lamp cost?", "knowledge_base_id", known);
        mine.ask("Hello");
        mine.ask("I want to talk to a human");

        List<JsonNode> queries =
                Await.until("all questions are kept", Duration.ofSeconds(30), mine::queries, kept -> kept.size() == 4);

        assertThat(queries.reversed())
                .extracting(query -> query.path("route").asText())
                .containsExactly("rag", "cache", "smalltalk", "handoff");
        assertThat(queries.getLast().path("question").asText()).isEqualTo("How much does the lamp cost?");
        assertThat(queries.getLast().path("answer").asText()).contains("12 euros");
    }

    @Test
    void eventsAreWrittenAsTheyAreDocumented() {
        String asked = Json.text(body(QUESTION, "knowledge_base_id", base, "stream", true, "max_tokens", 702));
        for (String route : List.of("rag", "cache")) {
            try (RawStream stream = RawStream.post(server.port(), questions.headers(), ASK, asked)) {
                assertThat(stream.head())
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .containsIgnoringCase("\r\ncontent-type: text/event-stream; charset=utf-8\r\n")
                        .containsIgnoringCase("\r\ncache-control: no-cache\r\n")
                        .containsIgnoringCase("\r\nx-accel-buffering: no\r\n");
                String text = stream.rest();
                assertThat(text)
                        .matches("(?s)event: start\ndata: \\{\"conversation_id\":\"" + ID + "\",\"reply_message_id\":\""
                                + ID + "\",\"intent\":\"knowledge\"}\n\n"
                                + "(event: delta\ndata: \\{\"content\":\"[^\"]+\"}\n\n)+"
                                + "event: done\ndata: \\{\"message_id\":\"" + ID + "\",\"answer\":\"" + FACT
                                + "\",\"sources\":\\[\\{.*}\\n\\n")
                        .contains("\"route\":\"" + route + "\"");
                assertThat(told(text)).isEqualTo(FACT);
            }
        }
    }

    private static String told(String events) {
        StringBuilder told = new StringBuilder();
        Matcher delta = Pattern.compile("event: delta\ndata: (.*)\n").matcher(events);
        while (delta.find()) {
            told.append(Json.parse(delta.group(1)).path("content").asText());
        }
        return told.toString();
    }

    @Test
    void theExamplesOfTheDocumentationWork() {
        JsonNode plain = questions.ask("Warranty duration?", "session_id", "u1");
        assertThat(plain.path("answer").isTextual()).isTrue();
        assertThat(questions.ask("Warranty duration?").path("answer").isTextual())
                .isTrue();
        Answer streamed = questions
                .http()
                .with("Accept", "text/event-stream")
                .post(ASK, body("Warranty duration?", "stream", true));
        assertThat(streamed.text().lines().filter(line -> line.startsWith("event: ")))
                .startsWith("event: start")
                .endsWith("event: done");
        Answer byHeader = questions.http().with("Accept", "text/event-stream").post(ASK, body("Warranty duration?"));
        assertThat(byHeader.header("Content-Type")).startsWith("text/event-stream");
        JsonNode whole = questions.ask(
                QUESTION,
                "knowledge_base_id",
                UUID.fromString(dashed(base)).toString(),
                "session_id",
                "everything",
                "stream",
                false,
                "temperature",
                0,
                "max_tokens",
                800,
                "system_prompt",
                "Answer in one sentence.");
        assertThat(whole.path("answer").asText()).isEqualTo(FACT);
    }

    private static String dashed(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Http http = questions.http();
        refused(http.post(ASK, Json.object()), 400, "invalid_request");
        refused(http.post(ASK, body("   ")), 400, "invalid_request");
        refused(http.post(ASK, body("x".repeat(4001))), 400, "invalid_request");
        refused(http.post(ASK, body("Why?", "temperature", 2.1)), 400, "invalid_request");
        refused(http.post(ASK, body("Why?", "max_tokens", 0)), 400, "invalid_request");
        refused(http.post(ASK, body("Why?", "max_tokens", 5000)), 400, "invalid_request");
        refused(http.post(ASK, body("Why?", "stream", "yes")), 400, "invalid_request");
        refused(http.post(ASK, body("Why?", "knowledge_base_id", "nowhere")), 400, "invalid_request");
        refused(http.post(ASK, body("Why?", "session_id", "")), 400, "invalid_request");
        refused(http.post(ASK, "[]"), 400, "invalid_request");
        refused(http.post(ASK, "{"), 400, "invalid_request");
        String nowhere = UUID.randomUUID().toString();
        refused(http.post(ASK, body("Why?", "knowledge_base_id", nowhere)), 404, "not_found");
        refused(http.post(ASK, body("Why?", "knowledge_base_id", nowhere, "stream", true)), 404, "not_found");
        Http stranger = accounts.register().baiyuan();
        refused(stranger.post(ASK, body(QUESTION, "knowledge_base_id", base)), 404, "not_found");
        refused(questions.account().anonymous().post(ASK, body("Why?")), 401, "missing_api_key");
        refused(http.with("X-RAG-API-Key", "ragflow-x").post(ASK, body("Why?")), 401, "invalid_api_key");
        refused(http.with("X-Tenant-ID", "u1").post(ASK, body("Why?")), 400, "invalid_tenant_id");
        refused(http.with("X-Tenant-ID", nowhere).post(ASK, body("Why?")), 403, "tenant_mismatch");
        refused(http.get(QUERIES + "?page=0"), 400, "invalid_request");
        refused(http.put(SETTINGS, Json.object("rounds", 99)), 400, "invalid_request");
        refused(http.put(SETTINGS, Json.object("texts", Json.object("insult", "Go away!"))), 400, "invalid_request");
    }

    @Test
    void whatOthersKnowIsNotTold() {
        Questions stranger = new Questions(accounts.register());

        questions.ask(QUESTION);
        JsonNode theirs = stranger.ask(QUESTION);

        assertThat(theirs.path("answer").asText()).doesNotContain("30 days");
        assertThat(theirs.path("route").asText()).isEqualTo("rag");
        assertThat(theirs.path("confidence").asDouble()).isZero();
    }

    @Test
    void eachStepCanBeSwitched() {
        Questions mine = new Questions(accounts.register());
        String known = mine.knowing(FACT);
        Http http = mine.http();
        JsonNode usual = http.get(SETTINGS).data();
        assertThat(usual.at("/steps/answer_cache").asBoolean()).isTrue();
        assertThat(usual.path("cache_seconds").asInt()).isEqualTo(600);

        JsonNode off = http.put(
                        SETTINGS,
                        Json.object(
                                "steps", Json.object("answer_cache", false, "semantic_cache", false, "intent", false),
                                "strict_citation", true,
                                "handoff", Json.object("timeout_seconds", 60)))
                .data();
        assertThat(off.at("/steps/wiki").asBoolean()).isTrue();
        assertThat(off.at("/handoff/timeout_seconds").asInt()).isEqualTo(60);
        JsonNode first = mine.ask(QUESTION, "knowledge_base_id", known);
        assertThat(first.at("/citations/0/quote").asText()).isEqualTo(FACT);
        assertThat(mine.ask(QUESTION, "knowledge_base_id", known).path("route").asText())
                .isEqualTo("rag");
        assertThat(mine.ask("Hello").path("route").asText()).isEqualTo("rag");

        http.put(SETTINGS, Json.object("texts", Json.object("greeting", "Welcome to the shop!")))
                .data();
        assertThat(mine.ask("Hello").path("answer").asText()).isEqualTo("Welcome to the shop!");
        mine.ask(QUESTION, "knowledge_base_id", known);
        assertThat(mine.ask(QUESTION, "knowledge_base_id", known).path("route").asText())
                .isEqualTo("cache");
        http.put(SETTINGS, Json.object("steps", Json.object("retrieval", false)))
                .data();
        assertThat(mine.ask(QUESTION).path("route").asText()).isEqualTo("degraded");
        assertThat(http.delete(SETTINGS).data()).isEqualTo(usual);
        assertThat(http.get(SETTINGS).data()).isEqualTo(usual);
    }

    @Test
    void aTalkGoesOnUnderItsNameAndUnderItsId() {
        JsonNode first = questions.ask(QUESTION, "session_id", "talk");
        JsonNode second = questions.ask("Hello", "session_id", "talk");
        JsonNode single = questions.ask("Hello");
        JsonNode third = questions.ask(
                "Hello", "session_id", single.path("conversation_id").asText());

        assertThat(second.path("conversation_id")).isEqualTo(first.path("conversation_id"));
        assertThat(third.path("conversation_id")).isEqualTo(single.path("conversation_id"));
        JsonNode said = questions
                .http()
                .get(Questions.SESSIONS + first.path("conversation_id").asText() + "/messages")
                .data()
                .path("items");
        assertThat(Given.texts(said, "role")).containsExactly("user", "assistant", "user", "assistant");
        assertThat(Given.texts(said, "content")).startsWith(QUESTION, FACT, "Hello");
        assertThat(said.path(1).path("id")).isEqualTo(first.path("message_id"));
    }
}

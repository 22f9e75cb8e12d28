package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Single questions over datasets, under a key and on public pages, and the search that Dify calls. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    private static final String QUESTION = "When do quiet hours begin?";
    private static final String QUOTES_ONLY =
            "extractive@Builtin only quotes documents. Choose another chat model for this.";
    private static final String KEY_REFUSED = "Authentication error: API key is invalid!\"";

    private final Account account;
    private final RunningServer server;
    private final Http api;
    private final Given given;
    private final String dataset;
    private final String document;

    QuestionsTest(Account account, RunningServer server) {
        this.account = account;
        this.server = server;
        api = account.api();
        given = new Given(api);
        dataset = given.dataset();
        document = given.document(dataset, "rules.txt", "x");
        given.chunk(dataset, document, "Quiet hours begin at ten in the evening.");
    }

    private static JsonNode asked(String datasets, Object ids) {
        return Json.object("question", QUESTION, datasets, ids);
    }

    @Test
    void aSingleQuestionIsAnsweredAndCitesWithoutAChat() {
        JsonNode before = api.get(Chats.CHATS).data();
        for (Answer answer : List.of(
                api.post(Bots.ASK, asked("dataset_ids", List.of(dataset))),
                account.visitor().post(Bots.SEARCH, asked("kb_ids", List.of(dataset))))) {
            List<JsonNode> events = Chats.events(answer);
            JsonNode last = events.get(events.size() - 2).path("data");
            assertThat(last.path("answer").asText())
                    .contains("ten in the evening")
                    .contains("[ID:0]");
            assertThat(last.at("/reference/chunks/0/document_id").asText()).isEqualTo(document);
            assertThat(events.getLast()).isEqualTo(Json.object("code", 0, "message", "", "data", true));
        }
        assertThat(api.get(Chats.CHATS).data()).isEqualTo(before);
    }

    @Test
    void aSearchPageAsksAsItsChatIsSet() {
        String near = chat("Near", .2);
        String far = chat("Far", .99);

        assertThat(asksOn(near, List.of())).contains("ten in the evening");
        assertThat(asksOn(far, List.of(dataset))).doesNotContain("ten in the evening");
        account.visitor()
                .post(Bots.SEARCH, Json.object("question", QUESTION, "kb_ids", List.of(), "search_id", "nowhere"))
                .refused(102, "Can't find this Search App!");
    }

    private String chat(String name, double threshold) {
        JsonNode prompt = Json.object("similarity_threshold", threshold);
        return new Chats(account.api())
                .chat(Json.object("name", name, "dataset_ids", List.of(dataset), "prompt", prompt))
                .path("id")
                .asText();
    }

    private String asksOn(String page, List<String> datasets) {
        List<JsonNode> events = Chats.events(account.visitor()
                .post(Bots.SEARCH, Json.object("question", QUESTION, "kb_ids", datasets, "search_id", page)));
        return events.get(events.size() - 2).at("/data/answer").asText();
    }

    @Test
    void itsEventsAreWrittenAsRagflowWritesThem() {
        String body = Json.text(asked("dataset_ids", List.of(dataset)));
        try (RawStream stream = RawStream.post(server.port(), account.apiKey(), Bots.ASK, body)) {
            assertThat(stream.head()).containsIgnoringCase("\r\ncontent-type: text/event-stream; charset=utf-8\r\n");
            String text = stream.rest();
            assertThat(text).startsWith("data:{\"code\":0,\"message\":\"\",\"data\":{\"answer\":\"");
            assertThat(text).endsWith("\n\ndata:{\"code\":0,\"message\":\"\",\"data\":true}\n\n");
        }
    }

    @Test
    void whatCannotBeAskedIsRefusedBeforeTheStreamBegins() {
        String empty = given.dataset();
        String other = given.dataset(Json.object("name", "Otherwise", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();
        given.chunk(other, given.document(other, "other.txt", "x"), "Something else.");

        api.post(Bots.ASK, Json.object("dataset_ids", List.of(dataset))).refused(102, "`question` is required.");
        api.post(Bots.ASK, Json.object("question", QUESTION)).refused(102, "`dataset_ids` is required.");
        api.post(Bots.ASK, asked("dataset_ids", "x")).refused(102, "`dataset_ids` should be a list.");
        api.post(Bots.ASK, asked("dataset_ids", List.of(""))).refused(102, "Please specify dataset firstly.");
        api.post(Bots.ASK, "[]").refused(100, "The body has to be a JSON object.");
        account.visitor().post(Bots.SEARCH, "[]").refused(100, "The body has to be a JSON object.");
        account.visitor()
                .post(Bots.SEARCH, Json.object())
                .refused(101, "required argument are missing: question,kb_ids; ");
        account.visitor().post(Bots.SEARCH, asked("kb_ids", dataset)).refused(102, "Please specify dataset firstly.");
        assertRefused(List.of("nowhere"), "You don't own the dataset nowhere.");
        assertRefused(List.of(empty), "The dataset " + empty + " doesn't own parsed file");
        assertRefused(List.of(dataset, other), "Datasets use different embedding models.\"");
        JsonNode told = Chats.events(
                        account.visitor().post(Bots.SEARCH, Json.object("question", " ", "kb_ids", List.of(dataset))))
                .getFirst();
        assertThat(told.path("code").asInt()).isEqualTo(500);
        assertThat(told.path("message").asText()).isEqualTo("The question is empty: ask something.");
    }

    private void assertRefused(List<String> datasets, String message) {
        api.post(Bots.ASK, asked("dataset_ids", datasets)).refused(102, message);
        account.visitor().post(Bots.SEARCH, asked("kb_ids", datasets)).refused(102, message);
    }

    @Test
    void whatOnlyQuotesNamesNoRelatedQuestions() {
        api.post(Bots.RELATED, Json.object("question", "quiet hours")).refused(102, QUOTES_ONLY);
        account.visitor()
                .post(Bots.SEARCH_RELATED, Json.object("question", "x"))
                .refused(102, QUOTES_ONLY);
        api.post(Bots.RELATED, Json.object()).refused(102, "`question` is required.");
        api.post(Bots.RELATED, "[]").refused(100, "The body has to be a JSON object.");
        account.visitor().post(Bots.SEARCH_RELATED, "[]").refused(100, "The body has to be a JSON object.");
        account.visitor()
                .post(Bots.SEARCH_RELATED, Json.object())
                .refused(101, "required argument are missing: question; ");
    }

    @Test
    void aPublicTokenOpensPublicPagesAndNothingElse() {
        for (String path : List.of(Bots.SEARCH, Bots.SEARCH_RELATED)) {
            account.anonymous().post(path, Json.object()).refused(102, "Authorization is not valid!");
            account.anonymous()
                    .authorized(account.publicToken())
                    .post(path, Json.object())
                    .refused(102, "Authorization is not valid!");
            account.api().post(path, Json.object()).refused(102, KEY_REFUSED);
        }
        account.visitor().get(Given.DATASETS).refused(109, "Authentication error: API key is invalid!");
        account.visitor().get(Chats.CHATS).refused(109, "Authentication error: API key is invalid!");
        account.anonymous()
                .authorized(account.publicToken())
                .get("/v1/user/info")
                .refused(401, "<Unauthorized '401: Unauthorized'>");
        assertThat(account.visitor()
                        .post(Bots.DIFY, Json.object("knowledge_id", dataset, "query", QUESTION))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void difyFindsPassagesWithTheirMetadata() {
        String shelf = given.dataset();
        String told = given.parsed(shelf, "told.txt", "The lighthouse was lit in 1821.");
        String untold = given.parsed(shelf, "untold.txt", "The lighthouse keeper has a cat.");
        api.put(Given.document(shelf, told), Json.object("meta_fields", Json.object("author", "Ada")))
                .succeeded();

        JsonNode all = dify(shelf, "retrieval_setting", Json.object("score_threshold", 0.0));
        JsonNode one = dify(shelf, "retrieval_setting", Json.object("top_k", "1"));
        JsonNode byAda = dify(
                shelf,
                "use_kg",
                true,
                "metadata_condition",
                Json.object(
                        "conditions",
                        List.of(Json.object("name", "author", "comparison_operator", "is", "value", "Ada"))));

        assertThat(all).hasSize(2);
        assertThat(Given.texts(all, "title")).containsExactlyInAnyOrder("told.txt", "untold.txt");
        assertThat(all.toString()).contains(untold);
        assertThat(one).hasSize(1);
        assertThat(byAda).hasSize(1);
        assertThat(byAda.path(0).path("content").asText()).isEqualTo("The lighthouse was lit in 1821.");
        assertThat(byAda.path(0).path("score").asDouble()).isPositive();
        assertThat(byAda.path(0).path("metadata")).isEqualTo(Json.object("author", "Ada", "doc_id", told));
        assertThat(dify(
                        shelf,
                        "metadata_condition",
                        Json.object(
                                "conditions",
                                List.of(Json.object("name", "author", "comparison_operator", "is", "value", "Eve")))))
                .isEmpty();
    }

    private JsonNode dify(String shelf, Object... further) {
        Answer answer = api.post(Bots.DIFY, withQuery(Json.object(further), shelf));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("records");
    }

    private static JsonNode withQuery(ObjectNode body, String shelf) {
        return body.put("knowledge_id", shelf).put("query", "What about the lighthouse?");
    }

    @Test
    void difyIsRefusedByTheHttpStatus() {
        JsonNode body = Json.object("knowledge_id", "nowhere", "query", QUESTION);
        assertStatus(account.anonymous().post(Bots.DIFY, body), 403, "API-KEY is invalid!");
        assertStatus(account.anonymous().bearer("wrong").post(Bots.DIFY, body), 403, "API-KEY is invalid!");
        assertStatus(api.post(Bots.DIFY, body), 404, "Knowledgebase not found!");
        api.post(Bots.DIFY, Json.object("query", "x")).refused(101, "required argument are missing: knowledge_id; ");
        api.post(Bots.DIFY, "[]").refused(100, "The body has to be a JSON object.");
        refusedSetting("top_k", 0, 101, "`top_k` must be greater than 0");
        refusedSetting("top_k", "many", 101, "`top_k` has to be a number");
        refusedSetting("score_threshold", "low", 101, "`score_threshold` has to be a number");
        Answer unknown = api.post(
                Bots.DIFY,
                withQuery(
                        Json.object(
                                "metadata_condition",
                                Json.object(
                                        "conditions",
                                        List.of(Json.object(
                                                "name", "author", "comparison_operator", "like", "value", "x")))),
                        dataset));
        assertThat(unknown.code()).isEqualTo(102);
        assertThat(unknown.message()).startsWith("`comparison_operator` like doesn't exist; there are ");
    }

    private void refusedSetting(String name, Object value, int code, String message) {
        api.post(Bots.DIFY, withQuery(Json.object("retrieval_setting", Json.object(name, value)), dataset))
                .refused(code, message);
    }

    private static void assertStatus(Answer answer, int status, String message) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json()).isEqualTo(Json.object("code", status, "message", message));
    }
}

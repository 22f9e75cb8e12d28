package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Chats.CHATS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Chats: made, changed, listed and deleted. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatsTest {
    private final Accounts accounts;
    private final Http api;
    private final Given given;
    private final Chats chats;
    private final String dataset;

    ChatsTest(Account account, Accounts accounts) {
        this.accounts = accounts;
        api = account.api();
        given = new Given(api);
        chats = new Chats(api);
        dataset = given.dataset();
        given.chunk(dataset, given.document(dataset, "rules.txt", "x"), "Quiet hours begin at ten.");
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        JsonNode chat = chats.chat(Json.object("name", "Defaults", "dataset_ids", List.of(dataset)));

        assertThat(chat.path("id").asText()).matches("[0-9a-f]{12}1[0-9a-f]{19}");
        assertThat(chat.path("description").asText()).isEqualTo("A helpful Assistant");
        assertThat(chat.path("dataset_ids")).isEqualTo(Json.tree(List.of(dataset)));
        assertThat(chat.path("llm"))
                .isEqualTo(Json.object(
                        "model_name",
                        "extractive@Builtin",
                        "temperature",
                        .1,
                        "top_p",
                        .3,
                        "presence_penalty",
                        .4,
                        "frequency_penalty",
                        .7,
                        "max_tokens",
                        512));
        ObjectNode prompt = chat.path("prompt").deepCopy();
        assertThat(prompt.remove("prompt").asText()).contains("{knowledge}");
        assertThat(prompt)
                .isEqualTo(Json.object(
                        "similarity_threshold",
                        .2,
                        "keywords_similarity_weight",
                        .7,
                        "top_n",
                        6,
                        "top_k",
                        1024,
                        "variables",
                        List.of(Json.object("key", "knowledge", "optional", false)),
                        "rerank_model",
                        "",
                        "empty_response",
                        "Sorry! No relevant content was found in the knowledge base!",
                        "opener",
                        "Hi! I'm your assistant. What can I do for you?",
                        "show_quote",
                        true,
                        "tts",
                        false,
                        "refine_multiturn",
                        true));
    }

    @Test
    void whatIsGivenIsKeptAsItIsAndAWeightComesBackAsItsRest() {
        JsonNode llm = Json.object("model_name", "extractive", "temperature", 0, "max_token", 7, "unknown", "x");
        JsonNode prompt = Json.object(
                "keywords_similarity_weight",
                .25,
                "top_n",
                0,
                "variables",
                List.of(),
                "prompt",
                "Say what you like.",
                "opener",
                "",
                "show_quote",
                false,
                "tts",
                true,
                "reasoning",
                true);
        String id = chats.chat(Json.object("name", "Kept", "avatar", "a", "llm", llm, "prompt", prompt))
                .path("id")
                .asText();

        JsonNode chat = chats.chatNow(id);

        assertThat(chat.path("avatar").asText()).isEqualTo("a");
        assertThat(chat.path("do_refer").asText()).isEqualTo("0");
        assertThat(chat.path("llm").path("temperature").asDouble()).isZero();
        assertThat(chat.path("llm").has("top_p")).isFalse();
        for (String field : List.of("model_name", "max_token", "unknown")) {
            assertThat(chat.path("llm").path(field)).isEqualTo(llm.path(field));
        }
        for (String field : List.of("top_n", "variables", "prompt", "opener", "show_quote", "tts", "reasoning")) {
            assertThat(chat.path("prompt").path(field)).as(field).isEqualTo(prompt.path(field));
        }
        assertThat(chat.path("prompt").path("keywords_similarity_weight").asDouble())
                .isEqualTo(.75);
    }

    @Test
    void whatCannotBeIsRefusedInOrder() {
        String empty = given.dataset();
        String other = given.dataset(Json.object("name", "mini", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();
        given.chunk(other, given.document(other, "a.txt", "x"), "Another one.");
        chats.chat(Json.object("name", "Taken"));
        ObjectNode wrong = Json.object(
                "dataset_ids",
                List.of("nowhere"),
                "llm",
                Json.object("model_name", "unknown"),
                "prompt",
                Json.object("rerank_model", "unknown", "prompt", "No variable"),
                "tenant_id",
                "x");

        refused(wrong, 102, "You don't own the dataset nowhere");
        refused(wrong.put("dataset_ids", "invalid"), 102, "You don't own the dataset i");
        wrong.set("dataset_ids", Json.tree(List.of(empty)));
        refused(wrong, 102, "The dataset " + empty + " doesn't own parsed file");
        wrong.set("dataset_ids", Json.tree(List.of(dataset, other)));
        refused(wrong, 109, "Datasets use different embedding models.\"");
        wrong.set("dataset_ids", Json.tree(List.of(dataset)));
        refused(wrong, 102, "`model_name` unknown doesn't exist");
        wrong.remove("llm");
        refused(wrong, 102, "`rerank_model` unknown doesn't exist");
        ((ObjectNode) wrong.get("prompt")).remove("rerank_model");
        refused(wrong, 102, "`name` is required.");
        refused(wrong.put("name", ""), 102, "`name` is required.");
        refused(wrong.put("name", "tAKEN"), 102, "Duplicated chat name in creating chat.");
        refused(wrong.put("name", "Free"), 102, "`tenant_id` must not be provided.");
        wrong.remove("tenant_id");
        refused(wrong, 102, "Parameter 'knowledge' is not used");
        refused(Json.object("name", 1), 100, "`name` has to be a text");
        api.post(CHATS, "[]").refused(100, "The body has to be a JSON object.");
    }

    private void refused(JsonNode request, int code, String message) {
        api.post(CHATS, request).refused(code, message);
    }

    @Test
    void aChangeIsLaidOverWhatIsThereButForDatasets() {
        String id = chats.chat(Json.object("name", "Before", "dataset_ids", List.of(dataset)))
                .path("id")
                .asText();

        api.put(Chats.path(id), Json.object("dataset_ids", List.of(dataset), "llm", Json.object("temperature", .5)))
                .succeeded();
        api.put(
                        Chats.path(id),
                        Json.object(
                                "name",
                                "BEFORE",
                                "dataset_ids",
                                List.of(dataset),
                                "show_quotation",
                                false,
                                "prompt",
                                Json.object("top_n", 3, "keywords_similarity_weight", 0)))
                .succeeded();
        JsonNode changed = chats.chatNow(id);

        assertThat(changed.path("name").asText()).isEqualTo("BEFORE");
        assertThat(changed.path("do_refer").asText()).isEqualTo("0");
        assertThat(changed.path("llm").path("temperature").asDouble()).isEqualTo(.5);
        assertThat(changed.path("llm").path("top_p").asDouble()).isEqualTo(.3);
        assertThat(changed.path("prompt").path("top_n").asInt()).isEqualTo(3);
        assertThat(changed.path("prompt").path("keywords_similarity_weight").asDouble())
                .isEqualTo(1);
        assertThat(Given.texts(changed.path("datasets"), "id")).containsExactly(dataset);

        api.put(Chats.path(id), Json.object("avatar", "raw")).succeeded();
        assertThat(chats.chatNow(id).path("avatar").asText()).isEqualTo("raw");
        assertThat(chats.chatNow(id).path("datasets")).isEmpty();
        assertThat(chats.chatNow(id).path("dataset_ids")).isEmpty();
    }

    @Test
    void aChangeThatCannotBeIsRefused() {
        String empty = given.dataset();
        String other = given.dataset(Json.object("name", "mini two", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();
        given.chunk(other, given.document(other, "a.txt", "x"), "Another one.");
        chats.chat(Json.object("name", "Occupied"));
        String id = chats.chat();
        notChanged(
                id, "{}", "llm", 100, "`llm` is empty: leave it out to keep it, or say what is to change (ValueError)");
        notChanged(
                id,
                "{}",
                "prompt",
                100,
                "`prompt` is empty: leave it out to keep it, or say what is to change (ValueError)");
        notChanged(id, "7", "prompt", 100, "`prompt` has to be an object");
        notChanged(id, "\"invalid\"", "dataset_ids", 102, "You don't own the dataset i");
        notChanged(id, "[\"" + empty + "\"]", "dataset_ids", 102, "The dataset " + empty + " doesn't own parsed file");
        notChanged(
                id,
                "[\"" + dataset + "\",\"" + other + "\"]",
                "dataset_ids",
                109,
                "Datasets use different embedding models.\"");
        notChanged(id, "{\"model_name\":\"unknown\"}", "llm", 102, "`model_name` unknown doesn't exist");
        notChanged(id, "{\"rerank_model\":\"unknown\"}", "prompt", 102, "`rerank_model` unknown doesn't exist");
        notChanged(id, "\"\"", "name", 102, "`name` cannot be empty.");
        notChanged(id, "\"occupied\"", "name", 102, "Duplicated chat name in updating chat.");
        notChanged(id, "{\"prompt\":\"Hello\"}", "prompt", 102, "Parameter 'knowledge' is not used");
        api.put(Chats.path(id), "[]").refused(100, "The body has to be a JSON object.");
        api.put(Chats.path("nowhere"), Json.object("name", "x")).refused(102, "You do not own the chat");
    }

    private void notChanged(String id, String value, String field, int code, String message) {
        JsonNode before = chats.chatNow(id);
        api.put(Chats.path(id), "{\"" + field + "\":" + value + "}").refused(code, message);
        assertThat(chats.chatNow(id)).isEqualTo(before);
    }

    @Test
    void listsAreCutSortedAndSearched() {
        Http fresh = accounts.register().api();
        Chats mine = new Chats(fresh);
        for (String name : List.of("beta", "alpha", "gamma")) {
            mine.chat(Json.object("name", name));
        }

        assertThat(names(fresh, "")).containsExactly("gamma", "alpha", "beta");
        assertThat(names(fresh, "?orderby=name&desc=false")).containsExactly("alpha", "beta", "gamma");
        assertThat(names(fresh, "?page=2&page_size=2")).containsExactly("beta");
        assertThat(names(fresh, "?page=0&page_size=1")).containsExactly("gamma");
        assertThat(names(fresh, "?page_size=0")).isEmpty();
        assertThat(names(fresh, "?name=ALPHA")).containsExactly("alpha");
        assertThat(names(fresh, "?name=&id=&a=b")).hasSize(3);
        fresh.get(CHATS + "?name=delta").refused(102, "The chat doesn't exist");
        fresh.get(CHATS + "?id=nowhere").refused(102, "The chat doesn't exist");
        fresh.get(CHATS + "?page=a").refused(100, "`page` has to be an integer, got 'a'");
    }

    private static List<String> names(Http api, String query) {
        return Given.texts(api.get(CHATS + query).data(), "name");
    }

    @Test
    void deletingTellsWhatWasNotThere() {
        Http fresh = accounts.register().api();
        Chats mine = new Chats(fresh);
        String first = mine.chat();
        Chats.Session session = mine.session(mine.chat());

        fresh.delete(CHATS, Json.object("ids", List.of("x", "y")))
                .refused(102, "Assistant(x) not found.; Assistant(y) not found.");
        fresh.delete(CHATS, Json.object("ids", "x")).refused(100, "`ids` has to be a list");
        fresh.delete(CHATS, "[]").refused(100, "The body has to be a JSON object.");
        assertThat(fresh.delete(CHATS, Json.object("ids", List.of(first, first)))
                        .data())
                .isEqualTo(Json.object("success_count", 1, "errors", List.of("Duplicate assistant ids: " + first)));
        assertThat(fresh.delete(CHATS, Json.object("ids", List.of(session.chat(), first)))
                        .data())
                .isEqualTo(Json.object("success_count", 1, "errors", List.of("Assistant(" + first + ") not found.")));
        fresh.put(session.path(), Json.object("name", "x")).refused(102, "You do not own the session");
        fresh.post(Chats.sessions(session.chat()), Json.object()).refused(102, "You do not own the assistant.");
        mine.chat();
        fresh.delete(CHATS, "{\"ids\":null}").succeeded();
        assertThat(fresh.get(CHATS).data()).isEmpty();
        mine.chat();
        fresh.delete(CHATS).succeeded();
        assertThat(fresh.get(CHATS).data()).isEmpty();
    }
}

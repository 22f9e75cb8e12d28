package io.ragstone.conformance.ragflow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Dialogs: made, changed, listed and removed. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogsTest {
    private static final JsonNode NO_PROMPT = Json.object();

    private final Accounts accounts;
    private Account account;
    private Http web;
    private Dialogs dialogs;
    private String dataset = "";

    DialogsTest(Accounts accounts) {
        this.accounts = accounts;
        account = accounts.register();
        web = account.session();
        dialogs = new Dialogs(web);
    }

    @BeforeEach
    void begin() {
        account = accounts.register();
        web = account.session();
        dialogs = new Dialogs(web);
        Given given = new Given(account.api());
        dataset = given.dataset("Rules");
        given.chunk(dataset, given.document(dataset, "rules.txt", "x"), "Quiet hours begin at ten in the evening.");
    }

    @Test
    void aDialogIsAChatInOtherWords() {
        JsonNode made = dialogs.dialog(
                "House rules",
                "icon",
                "data:image/png;base64,AA==",
                "kb_ids",
                List.of(dataset),
                "llm_id",
                "extractive@Builtin",
                "llm_setting",
                Json.object("temperature", 0.5, "seed", 7),
                "vector_similarity_weight",
                0.6,
                "top_n",
                3,
                "prompt_config",
                Json.object("system", "Say it: {knowledge}", "prologue", "Ask!", "quote", false, "reasoning", true));

        assertThat(made.path("kb_names")).isEqualTo(Json.tree(List.of("Rules")));
        assertThat(made.path("llm_setting")).isEqualTo(Json.object("temperature", 0.5, "seed", 7));
        assertThat(made.path("vector_similarity_weight").asDouble()).isEqualTo(0.6);
        assertThat(made.path("prompt_config").path("reasoning").asBoolean()).isTrue();
        JsonNode chat = new Chats(account.api()).chatNow(made.path("id").asText());
        assertThat(chat.path("name").asText()).isEqualTo("House rules");
        assertThat(chat.path("avatar").asText()).isEqualTo("data:image/png;base64,AA==");
        assertThat(chat.path("llm").path("model_name").asText()).isEqualTo("extractive@Builtin");
        assertThat(chat.path("prompt").path("prompt").asText()).isEqualTo("Say it: {knowledge}");
        assertThat(chat.path("prompt").path("opener").asText()).isEqualTo("Ask!");
        assertThat(chat.path("prompt").path("show_quote").asBoolean()).isFalse();
        assertThat(chat.path("prompt").path("top_n").asInt()).isEqualTo(3);
        assertThat(web.get(Dialogs.GET + "?dialog_id=" + made.path("id").asText())
                        .data())
                .isEqualTo(made);
    }

    @Test
    void aChangeKeepsWhatItDoesNotMention() {
        JsonNode made = dialogs.dialog("House rules", "kb_ids", List.of(dataset), "top_n", 3);

        JsonNode changed = web.post(
                        Dialogs.SET,
                        Json.object(
                                "dialog_id",
                                made.path("id").asText(),
                                "name",
                                "Renamed",
                                "prompt_config",
                                Json.object("prologue", "Hello!")))
                .data();

        assertThat(changed.path("name").asText()).isEqualTo("Renamed");
        assertThat(changed.at("/prompt_config/prologue").asText()).isEqualTo("Hello!");
        assertThat(changed.at("/prompt_config/system")).isEqualTo(made.at("/prompt_config/system"));
        assertThat(changed.path("kb_ids")).isEqualTo(made.path("kb_ids"));
        assertThat(changed.path("top_n").asInt()).isEqualTo(3);
        assertThat(web.get(Dialogs.GET + "?dialog_id=" + made.path("id").asText())
                        .data())
                .isEqualTo(changed);
    }

    @Test
    void listsShowAllOrAPageOrWhatHasTheKeywords() {
        assertThat(dialogs.dialog("a rule").path("name").asText()).isEqualTo("a rule");
        assertThat(dialogs.dialog("A Rule").path("name").asText()).isEqualTo("A Rule(1)");
        dialogs.dialog("zebra");

        assertThat(Given.texts(web.get(Dialogs.LIST).data(), "name")).containsExactly("zebra", "A Rule(1)", "a rule");
        JsonNode page = web.post(Dialogs.NEXT + "?page=2&page_size=2&orderby=name&desc=false", Json.object())
                .data();
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(Given.texts(page.path("dialogs"), "name")).containsExactly("zebra");
        assertThat(web.post(Dialogs.NEXT + "?keywords=RULE", Json.object("owner_ids", List.of(account.tenantId())))
                        .data()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(web.post(Dialogs.NEXT, Json.object("owner_ids", List.of("somebody")))
                        .data()
                        .path("total")
                        .asInt())
                .isZero();
        web.post(Dialogs.NEXT, "[]").refused(100, "The body has to be a JSON object.");
        web.post(Dialogs.NEXT + "?page=x", Json.object()).refused(100, "`page` has to be an integer, got 'x'");
    }

    @Test
    void dialogsGoTogetherOrNotAtAll() {
        String first = dialogs.dialog("first").path("id").asText();
        String conversation = dialogs.conversation(first);
        web.post(Dialogs.REMOVE, Json.object("dialog_ids", List.of(first, "nowhere")))
                .refused(103, "Only owner of dialog authorized for this operation.");
        web.post(Dialogs.REMOVE, Json.object("dialog_ids", first)).refused(100, "`dialog_ids` has to be a list");
        web.post(Dialogs.REMOVE, Json.object()).refused(101, "required argument are missing: dialog_ids; ");
        assertThat(web.get(Dialogs.LIST).data()).hasSize(1);

        assertThat(web.post(Dialogs.REMOVE, Json.object("dialog_ids", List.of(first)))
                        .data()
                        .asBoolean())
                .isTrue();

        assertThat(web.get(Dialogs.LIST).data()).isEmpty();
        web.get(Dialogs.GET + "?dialog_id=" + first).refused(102, "Dialog not found!");
        web.get(Dialogs.CONVERSATION + "?conversation_id=" + conversation).refused(102, "Conversation not found!");
    }

    @Test
    void whatIsWrongIsTold() {
        String empty = new Given(account.api()).dataset();
        Given given = new Given(account.api());
        String other = given.dataset(Json.object("name", "Other", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();
        given.chunk(other, given.document(other, "other.txt", "x"), "Something else.");
        String taken = dialogs.dialog("Taken").path("id").asText();
        dialogs.dialog("Free");

        web.post(Dialogs.SET, Json.object("name", "x")).refused(101, "required argument are missing: prompt_config; ");
        refused("Dialog not found!", "dialog_id", "nowhere");
        refused("Dialog name must be string.", "name", 1);
        refused("Dialog name can't be empty.", "name", " ");
        refused("Dialog name length is 256 which is larger than 255", "name", "x".repeat(256));
        refused("There is a dialog named Free already: choose another name.", "dialog_id", taken, "name", "Free");
        refused("You don't own the dataset " + "0".repeat(32), "kb_ids", List.of("nowhere"));
        refused("The dataset " + empty + " doesn't own parsed file", "kb_ids", List.of(empty));
        refused("Datasets use different embedding models.\"", "kb_ids", List.of(dataset, other));
        refused("`llm_id` unheard doesn't exist", "llm_id", "unheard");
        refused("`rerank_id` unheard doesn't exist", "rerank_id", "unheard");
        web.post(
                        Dialogs.SET,
                        Json.object(
                                "prompt_config",
                                Json.object(
                                        "system",
                                        "Hi",
                                        "parameters",
                                        List.of(Json.object("key", "tongue", "optional", false)))))
                .refused(102, "Parameter 'tongue' is not used");
        web.post(Dialogs.SET, Json.object("prompt_config", Json.object("prologue", 1)))
                .refused(100, "`prologue` has to be a text");
    }

    private void refused(String message, Object... fields) {
        var body = Json.object(fields);
        body.set("prompt_config", NO_PROMPT);
        web.post(Dialogs.SET, body).refused(102, message);
    }
}

package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.dialog.Dialogs;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Mind maps that a model outside of the server writes, or does not. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MindMapModelTest {
    private final ChatProvider provider = new ChatProvider();
    private final Path data = BuildFolder.newDataFolder("mind-maps");
    private final RunningServer server;
    private final Account account;
    private final JsonNode question;

    MindMapModelTest(ContractCheck check) {
        server = RunningServer.start(new ServerSetup("mind-maps", data)
                .with("ragstone.models.local-addresses", "true")
                .with("ragstone.models.breaker.failures", "0"));
        account = new Accounts(server, check).administrator();
        account.session()
                .post(
                        "/v1/llm/set_api_key",
                        Json.object("llm_factory", "OpenAI", "api_key", "sk-1", "base_url", provider.baseUrl()))
                .succeeded();
        Given given = new Given(account.api());
        String dataset = given.dataset();
        given.chunk(dataset, given.document(dataset, "rules.txt", "x"), "Quiet hours begin at ten in the evening.");
        JsonNode llm = Json.object("model_name", "gpt-4o");
        JsonNode chat = new Chats(account.api())
                .chat(Json.object("name", "Talker", "dataset_ids", List.of(dataset), "llm", llm));
        question = Json.object(
                "question",
                "When do quiet hours begin?",
                "kb_ids",
                List.of(),
                "search_id",
                chat.path("id").asText());
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
        BuildFolder.delete(data);
    }

    @Test
    void theModelsOutlineIsTheTree() {
        provider.answers(
                speaker -> speaker.reply("Here it is:\n\n# Quiet hours\n- **Evening**:\n  - from ten\n- Sundays"));

        JsonNode map = account.session().post(Dialogs.MIND_MAP, question).data();

        assertThat(map)
                .isEqualTo(Json.parse(
                        "{\"id\":\"Quiet hours\",\"children\":[{\"id\":\"Evening\",\"children\":[{\"id\":\"from ten\",\"children\":[]}]},"
                                + "{\"id\":\"Sundays\",\"children\":[]}]}"));
        assertThat(account.visitor().post(Bots.SEARCH_MAP, question).data()).isEqualTo(map);
    }

    @Test
    void aModelThatWritesNoneLeavesItToThePassages() {
        provider.answers(speaker -> speaker.reply("I would rather not."));

        JsonNode map = account.session().post(Dialogs.MIND_MAP, question).data();

        assertThat(Given.texts(map.path("children"), "id")).containsExactly("rules");
    }

    @Test
    void aModelThatCannotBeAskedIsTold() {
        provider.answers(speaker -> speaker.refuse(401, "{\"error\":{\"message\":\"Bad key\"}}"));
        String refusal =
                "The chat model could not draw the mind map: OpenAI refused the key (HTTP 401) and says: Bad key."
                        + " Give a key that is valid there.";

        account.session().post(Dialogs.MIND_MAP, question).refused(105, refusal);
        account.visitor().post(Bots.SEARCH_MAP, question).refused(105, refusal);
    }
}

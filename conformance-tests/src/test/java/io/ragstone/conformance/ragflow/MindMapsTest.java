package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.dialog.Dialogs;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Mind maps of a tenant without a chat model, for its users and for those who visit its public pages. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MindMapsTest {
    private static final String QUESTION = "When do quiet hours begin?";

    private final Account account;
    private final Given given;
    private final String dataset;

    MindMapsTest(Account account) {
        this.account = account;
        given = new Given(account.api());
        dataset = given.dataset();
        given.parsed(
                dataset,
                "house.md",
                "# Quiet hours\n\nQuiet hours begin at ten in the evening.\n\n# Parking\n\nPark behind the house.\n");
    }

    /** What both say, who say the same. */
    private Answer drawn(Object... fields) {
        ObjectNode body = Json.object(fields);
        Answer answer = account.session().post(Dialogs.MIND_MAP, body);
        assertThat(account.visitor().post(Bots.SEARCH_MAP, body).json()).isEqualTo(answer.json());
        return answer;
    }

    private void assertRefused(Object datasets, String message) {
        drawn("question", QUESTION, "kb_ids", datasets).refused(102, message);
    }

    @Test
    void theDocumentsAndTheirHeadingsAreTheBranches() {
        JsonNode map = drawn("question", QUESTION, "kb_ids", List.of(dataset)).data();

        assertThat(map.path("id").asText()).isEqualTo(QUESTION);
        assertThat(Given.texts(map.path("children"), "id")).containsExactly("house");
        assertThat(Given.texts(map.at("/children/0/children"), "id")).contains("Quiet hours");
        assertThat(map.toString()).contains("begin");
    }

    @Test
    void aSearchPageDrawsAsItsChatIsSet() {
        String near = chat("Near", .1);
        String far = chat("Far", .99);

        assertThat(drawn("question", QUESTION, "kb_ids", List.of(), "search_id", near)
                        .data()
                        .path("children"))
                .hasSize(1);
        assertThat(drawn("question", QUESTION, "kb_ids", List.of(), "search_id", far)
                        .data())
                .isEqualTo(Json.object("id", QUESTION, "children", List.of()));
        drawn("question", QUESTION, "kb_ids", List.of(dataset), "search_id", "nowhere")
                .refused(102, "Can't find this Search App!");
    }

    private String chat(String name, double threshold) {
        JsonNode prompt = Json.object("similarity_threshold", threshold);
        return new Chats(account.api())
                .chat(Json.object("name", name, "dataset_ids", List.of(dataset), "prompt", prompt))
                .path("id")
                .asText();
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        String empty = given.dataset();
        String other = given.dataset(Json.object("name", "Otherwise", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();
        given.chunk(other, given.document(other, "other.txt", "x"), "Something else.");

        assertRefused(List.of(), "Please specify dataset firstly.");
        assertRefused("x", "Please specify dataset firstly.");
        assertRefused(List.of("nowhere"), "You don't own the dataset nowhere.");
        assertRefused(List.of(empty), "The dataset " + empty + " doesn't own parsed file");
        assertRefused(List.of(dataset, other), "Datasets use different embedding models.\"");
        drawn("question", " ", "kb_ids", List.of(dataset)).refused(101, "The question is empty: ask something.");
        drawn().refused(101, "required argument are missing: question,kb_ids; ");
        Http unknown = account.anonymous();
        unknown.post(Bots.SEARCH_MAP, Json.object()).refused(102, "Authorization is not valid!");
        unknown.post(Dialogs.MIND_MAP, Json.object()).refused(401, "<Unauthorized '401: Unauthorized'>");
        account.api().post(Bots.SEARCH_MAP, Json.object()).refused(102, "Authentication error: API key is invalid!\"");
    }
}

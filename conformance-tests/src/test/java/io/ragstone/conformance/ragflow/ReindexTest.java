package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.reindex.Reindexing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving a dataset to another embedding model while it is searched. */
@OnSharedServer
class ReindexTest {
    private static final String OLD = "BAAI/bge-small-en-v1.5@Builtin";
    private static final String NEW = "all-MiniLM-L6-v2@Builtin";
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int MANY = 150;

    private final Account account;
    private final Http api;
    private final Given given;

    ReindexTest(Account account) {
        this.account = account;
        this.api = account.api();
        this.given = new Given(api);
    }

    private static String path(String dataset) {
        return DATASETS + "/" + dataset + "/reindex";
    }

    private Answer reindex(String dataset, String model) {
        return api.post(path(dataset), Json.object("embedding_model", model));
    }

    private String state(String dataset) {
        return api.get(path(dataset)).data().path("state").asText();
    }

    private void awaitState(String dataset, String state) {
        Await.until(
                "the reindexing is " + state,
                LONGEST,
                () -> api.get(path(dataset)).data(),
                now -> {
                    if (now.path("state").asText().equals("FAIL")) {
                        throw new AssertionError("It failed: " + now);
                    }
                    return now.path("state").asText().equals(state);
                });
    }

    /** A dataset that keeps the models busy for a while. */
    private String large() {
        String dataset = given.dataset(Json.object(
                        "name", "large", "embedding_model", OLD, "parser_config", Json.object("chunk_token_num", 16)))
                .path("id")
                .asText();
        StringBuilder text = new StringBuilder("The lighthouse keeper sleeps at noon.\n");
        for (int i = 0; i < MANY; i++) {
            text.append("Entry ").append(i).append(" of the log: calm sea, wind from the south, all well aboard.\n");
        }
        given.parsed(dataset, "log.txt", text.toString());
        return dataset;
    }

    private List<String> found(String dataset) {
        return texts(given.found(dataset, "lighthouse keeper", "page_size", 1).path("chunks"), "content");
    }

    @Test
    void aDatasetMovesToAnotherModelWhileItIsSearched() {
        String dataset = large();
        int chunks = given.datasetNow(dataset).path("chunk_count").asInt();
        assertThat(state(dataset)).isEqualTo("UNSTART");

        JsonNode ordered = reindex(dataset, NEW).data();
        assertThat(ordered.path("state").asText()).isEqualTo("RUNNING");
        assertThat(ordered.path("embedding_model").asText()).isEqualTo(NEW);
        Await.until("it is done", LONGEST, () -> state(dataset), state -> {
            assertThat(found(dataset)).singleElement().asString().contains("lighthouse keeper");
            return state.equals("DONE");
        });

        assertThat(api.get(path(dataset)).data().path("progress").asDouble()).isEqualTo(1);
        assertThat(given.datasetNow(dataset).path("embedding_model").asText()).isEqualTo(NEW);
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(chunks);
        assertThat(found(dataset)).singleElement().asString().contains("lighthouse keeper");
        given.parsed(dataset, "menu.txt", "Soup is served at six.");
        assertThat(texts(given.found(dataset, "soup").path("chunks"), "content"))
                .contains("Soup is served at six.");
    }

    @Test
    void whatIsUnderWayCanBeCancelledAndIsNotBegunTwice() {
        String dataset = large();
        reindex(dataset, NEW).succeeded();

        Answer again = reindex(dataset, NEW);
        Answer cancelled = api.delete(path(dataset));

        assertThat(again.code()).isEqualTo(102);
        assertThat(again.message())
                .isEqualTo("A reindexing is under way already. Wait until it is done, or cancel it.");
        assertThat(cancelled.data().path("state").asText()).isEqualTo("CANCEL");
        assertThat(given.datasetNow(dataset).path("embedding_model").asText()).isEqualTo(OLD);
        assertThat(found(dataset)).singleElement().asString().contains("lighthouse keeper");
        Answer nothing = api.delete(path(dataset));
        assertThat(nothing.code()).isEqualTo(102);
        assertThat(nothing.message()).isEqualTo("No reindexing is under way that could be cancelled.");
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense@Builtin,Unsupported model: <nonsense@Builtin>",
        "text-embedding-3-small@OpenAI,Unauthorized model: <text-embedding-3-small@OpenAI>"
    })
    void modelsThatCannotBeUsedAreRefused(String model, String message) {
        Answer refused = reindex(given.dataset(), model);

        assertThat(refused.code()).isEqualTo(101);
        assertThat(refused.message()).isEqualTo(message);
    }

    @Test
    void theBodyMayBeLeftOutButNotBeSomethingElse() {
        String dataset = given.dataset();

        Answer wrong = api.post(path(dataset), "[]");
        assertThat(wrong.code()).isEqualTo(100);
        assertThat(wrong.message()).isEqualTo("The body has to be a JSON object.");
        api.send("POST", path(dataset), null, null).succeeded();

        awaitState(dataset, "DONE");
    }

    @Test
    void aDatasetThatIsNotThereIsRefused() {
        String unknown = "0123456789ab11f08d1c0242ac120002";
        String refusal = "User '" + account.tenantId() + "' lacks permission for dataset '" + unknown + "'";

        assertThat(List.of(reindex(unknown, NEW), api.get(path(unknown)), api.delete(path(unknown))))
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo(108);
                    assertThat(answer.message()).isEqualTo(refusal);
                });
    }

    @Test
    void theSdkWaitsForIt() {
        try (RAGFlow rag = account.sdk()) {
            String id = given.dataset();
            given.parsed(id, "rules.txt", "Quiet hours begin at ten.");
            DataSet dataset = rag.getDataset(given.datasetNow(id).path("name").asText());

            Reindexing end = dataset.reindex(NEW);

            assertThat(end.status()).isEqualTo(RunStatus.DONE);
            assertThat(dataset.refresh().embeddingModel()).isEqualTo(NEW);
            assertThat(dataset.reindexing()).isEqualTo(end);
            assertThat(dataset.retrieve("quiet hours").size()).isEqualTo(1);
        }
    }
}

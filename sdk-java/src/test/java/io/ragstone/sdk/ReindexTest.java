package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.TimedOutException;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.reindex.ReindexOptions;
import io.ragstone.sdk.reindex.Reindexing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReindexTest {
    private static final String PATH = FakeRagflow.DATASETS + "/" + FakeRagflow.DATASET + "/reindex";
    private static final String MODEL = "all-MiniLM-L6-v2@Builtin";

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    private final ReindexOptions fast = new ReindexOptions().pollInterval(Duration.ofMillis(2));

    private static String state(String state, double progress, String message) {
        return """
                {"code":0,"data":{"dataset_id":"%s","state":"%s","progress":%s,"embedding_model":"%s","message":"%s"}}
                """.formatted(FakeRagflow.DATASET, state, progress, MODEL, message);
    }

    private static Reindexing seen(RunStatus status, double progress) {
        return new Reindexing(status, progress, MODEL, "");
    }

    private void then(String when, String answer, String next) {
        server.answer(
                get(urlEqualTo(PATH))
                        .inScenario("reindexing")
                        .whenScenarioStateIs(when)
                        .willSetStateTo(next),
                okJson(answer));
    }

    @Test
    void waitsUntilItIsDoneAndTellsOfProgress() {
        server.answer(post(PATH), okJson(state("RUNNING", 0, "")));
        then(Scenario.STARTED, state("RUNNING", 0.5, ""), "still");
        then("still", state("RUNNING", 0.5, ""), "done");
        then("done", state("DONE", 1, ""), "done");
        List<Reindexing> told = new ArrayList<>();

        Reindexing end = server.dataset().reindex(MODEL, fast.onProgress(told::add));

        assertThat(end).isEqualTo(seen(RunStatus.DONE, 1));
        assertThat(told)
                .containsExactly(seen(RunStatus.RUNNING, 0), seen(RunStatus.RUNNING, 0.5), seen(RunStatus.DONE, 1));
        server.verify(postRequestedFor(urlEqualTo(PATH))
                .withRequestBody(equalToJson("{\"embedding_model\":\"" + MODEL + "\"}")));
    }

    @Test
    void aFailureIsAResult() {
        server.answer(post(PATH), okJson(state("RUNNING", 0, "")));
        server.answer(get(PATH), okJson(state("FAIL", 0.3, "The provider has failed.")));

        Reindexing end = server.dataset().reindex(MODEL);

        assertThat(end.status()).isEqualTo(RunStatus.FAIL);
        assertThat(end.message()).isEqualTo("The provider has failed.");
    }

    @Test
    void withoutAModelThePresentOneIsTaken() {
        server.answer(post(PATH), okJson(state("RUNNING", 0, "")));

        assertThat(server.dataset().asyncReindex(null)).isEqualTo(seen(RunStatus.RUNNING, 0));

        server.verify(postRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson("{}")));
    }

    @Test
    void doesNotWaitForever() {
        server.answer(post(PATH), okJson(state("RUNNING", 0, "")));
        server.answer(get(PATH), okJson(state("RUNNING", 0, "")));
        DataSet dataset = server.dataset();

        assertThatExceptionOfType(TimedOutException.class)
                .isThrownBy(() -> dataset.reindex(MODEL, fast.timeout(Duration.ofMillis(20))))
                .withMessageContaining("the server goes on with it");
    }

    @Test
    void canBeLookedAtAndCancelled() {
        server.answer(get(PATH), okJson(state("RUNNING", 0.25, "")));
        server.answer(delete(PATH), okJson(state("CANCEL", 0.25, "")));
        DataSet dataset = server.dataset();

        assertThat(dataset.reindexing()).isEqualTo(seen(RunStatus.RUNNING, 0.25));
        assertThat(dataset.cancelReindexing().status()).isEqualTo(RunStatus.CANCEL);
    }

    @Test
    void refusalsAreExceptions() {
        server.answer(
                delete(PATH),
                okJson("{\"code\":102,\"message\":\"No reindexing is under way that could be cancelled.\"}"));
        DataSet dataset = server.dataset();

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(dataset::cancelReindexing)
                .withMessageContaining("No reindexing is under way");
    }
}

package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.DOCUMENTS;
import static io.ragstone.sdk.FakeRagflow.PARSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.InterruptedCallException;
import io.ragstone.sdk.error.TimedOutException;
import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseProgress;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.parsing.RunStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParsingTest {
    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    private final ParseOptions fast = new ParseOptions().pollInterval(Duration.ofMillis(2));

    @Test
    void waitsUntilAllAreThroughAndTellsOfProgress() {
        queued();
        status("a", Scenario.STARTED, "{\"run\":\"RUNNING\",\"progress\":0.0}", "half");
        status("a", "half", "{\"run\":\"1\",\"progress\":0.5,\"progress_msg\":\"Embedding\"}", "still");
        status("a", "still", "{\"run\":\"RUNNING\",\"progress\":0.5,\"progress_msg\":\"Embedding\"}", "done");
        status("a", "done", "{\"run\":\"DONE\",\"progress\":1.0,\"chunk_count\":7,\"token_count\":90}", "done");
        status("b", Scenario.STARTED, "{\"run\":4,\"progress\":-1,\"progress_msg\":\"No text\"}", "fail");
        List<ParseProgress> told = new ArrayList<>();

        List<ParseResult> results = server.dataset().parseDocuments(List.of("a", "b", "a"), fast.onProgress(told::add));

        assertThat(results)
                .containsExactly(
                        new ParseResult("a", RunStatus.DONE, 7, 90), new ParseResult("b", RunStatus.FAIL, 0, 0));
        assertThat(told)
                .containsExactly(
                        new ParseProgress("a", RunStatus.RUNNING, 0, null),
                        new ParseProgress("b", RunStatus.FAIL, -1, "No text"),
                        new ParseProgress("a", RunStatus.RUNNING, 0.5, "Embedding"),
                        new ParseProgress("a", RunStatus.DONE, 1, null));
        server.verify(
                postRequestedFor(urlEqualTo(PARSING)).withRequestBody(equalTo("{\"document_ids\":[\"a\",\"b\"]}")));
    }

    @Test
    void takesTheProgressWhereThereIsNoState() {
        queued();
        status("a", Scenario.STARTED, "{\"progress\":0.2}", "done");
        status("a", "done", "{\"run\":\"TOMORROW\",\"progress\":1}", "done");
        status("b", Scenario.STARTED, "{\"progress\":-1}", "fail");
        status("c", Scenario.STARTED, "{\"run\":\"CANCEL\",\"progress\":0}", "cancel");

        assertThat(server.dataset().parseDocuments(List.of("a", "b", "c"), fast))
                .extracting(ParseResult::status)
                .containsExactly(RunStatus.DONE, RunStatus.FAIL, RunStatus.CANCEL);
    }

    @Test
    void doesNotWaitForever() {
        queued();
        status("a", Scenario.STARTED, "{\"run\":\"RUNNING\"}", Scenario.STARTED);

        assertThatExceptionOfType(TimedOutException.class)
                .isThrownBy(() -> server.dataset().parseDocuments(List.of("a"), fast.timeout(Duration.ofMillis(50))))
                .withMessageContaining("1 of 1 documents")
                .withMessageContaining("[a]");
    }

    @Test
    void endsWhenInterrupted() {
        queued();
        status("a", Scenario.STARTED, "{\"run\":\"RUNNING\"}", Scenario.STARTED);
        DataSet dataset = server.dataset();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> dataset.parseDocuments(
                        List.of("a"),
                        fast.onProgress(progress -> Thread.currentThread().interrupt())));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void startsAndStopsWithoutWaiting() {
        queued();
        server.answer(delete(PARSING), okJson("{\"code\":0}"));
        DataSet dataset = server.dataset();

        dataset.asyncParseDocuments(List.of("a"));
        dataset.asyncCancelParseDocuments(List.of("a"));

        server.verify(postRequestedFor(urlEqualTo(PARSING)).withRequestBody(equalTo("{\"document_ids\":[\"a\"]}")));
        server.verify(deleteRequestedFor(urlEqualTo(PARSING)).withRequestBody(equalTo("{\"document_ids\":[\"a\"]}")));
    }

    @Test
    void sendsNothingForNoDocuments() {
        DataSet dataset = server.dataset();

        assertThat(dataset.parseDocuments(List.of())).isEmpty();
        dataset.asyncParseDocuments(List.of());
        dataset.asyncCancelParseDocuments(List.of());

        server.verify(0, postRequestedFor(urlEqualTo(PARSING)));
        server.verify(0, deleteRequestedFor(urlEqualTo(PARSING)));
    }

    @Test
    void tellsWhyParsingIsRefused() {
        server.answer(
                post(PARSING),
                okJson("{\"code\":102,\"message\":\"Can't parse document that is currently being processed\"}"));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> server.dataset().parseDocuments(List.of("a")));
    }

    private void queued() {
        server.answer(post(PARSING), okJson("{\"code\":0}"));
    }

    private void status(String id, String state, String document, String next) {
        String withId = "{\"id\":\"" + id + "\"," + document.substring(1);
        server.answer(
                get(urlPathEqualTo(DOCUMENTS))
                        .withQueryParam("id", equalTo(id))
                        .inScenario(id)
                        .whenScenarioStateIs(state)
                        .willSetStateTo(next),
                okJson("{\"code\":0,\"data\":{\"total\":1,\"docs\":[" + withId + "]}}"));
    }
}

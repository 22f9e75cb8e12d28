package io.ragstone.sdk.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ragstone.sdk.ask.FakeShop.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.http.Fault;
import io.ragstone.client.EventServer;
import io.ragstone.sdk.Collecting;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.BrokenAnswerException;
import io.ragstone.sdk.answer.ReferenceChunk;
import io.ragstone.sdk.ask.answer.AskAnswer;
import io.ragstone.sdk.ask.answer.AskRequest;
import io.ragstone.sdk.ask.answer.AskStream;
import io.ragstone.sdk.ask.answer.Intent;
import io.ragstone.sdk.ask.answer.Route;
import io.ragstone.sdk.error.CancelledException;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.RateLimitedException;
import io.ragstone.sdk.error.ServerException;
import io.ragstone.sdk.error.TimedOutException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class AskStreamTest {
    private static final String QUESTION = "How many days for return?";
    private static final AskRequest REQUEST = new AskRequest(QUESTION);
    private static final String START = event(
            "start", "{\"conversation_id\":\"" + TALK + "\",\"reply_message_id\":\"m-1\",\"intent\":\"knowledge\"}");
    private static final String PING = event("ping", "{}");
    private static final String DONE = event(
            "done",
            "{\"message_id\":\"m-1\",\"answer\":\"Our goods: 30 days.\",\"sources\":[{\"id\":\"chunk:c-1\",\"title\":"
                    + "\"returns.txt\",\"relevance\":0.8,\"document_id\":\"d-1\"}],\"response_time\":0.5,"
                    + "\"from_wiki\":false,\"tokens\":{\"prompt\":12,\"completion\":7},\"route\":\"rag\"}");

    @RegisterExtension
    final FakeShop server = new FakeShop();

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static String delta(String content) {
        return event("delta", "{\"content\":\"" + content + "\"}");
    }

    @Test
    void thePartsComeOneByOneAndTheWholeAnswerAtTheEnd() {
        server.stream(START + PING + delta("Our ") + PING + delta("goods: ") + delta("30 days.") + DONE);
        try (AskStream stream = server.client().stream(QUESTION)) {
            List<AnswerPart> parts = stream.stream().toList();

            assertThat(parts).extracting(AnswerPart::delta).containsExactly("", "Our ", "goods: ", "30 days.", "");
            assertThat(parts).extracting(AnswerPart::rewritten).containsOnly(false);
            assertThat(parts).extracting(part -> part.soFar().sessionId()).containsOnly(TALK);
            assertThat(parts).extracting(part -> part.soFar().id()).containsOnly("m-1");
            assertThat(parts.get(4).references().chunks())
                    .extracting(ReferenceChunk::id, ReferenceChunk::documentName, ReferenceChunk::similarity)
                    .containsExactly(tuple("chunk:c-1", "returns.txt", 0.8));
            AskAnswer answer = stream.answer();
            assertThat(answer.answer()).isEqualTo("Our goods: 30 days.");
            assertThat(answer.conversationId()).isEqualTo(TALK);
            assertThat(answer.messageId()).isEqualTo("m-1");
            assertThat(answer.intent()).isEqualTo(Intent.KNOWLEDGE);
            assertThat(answer.route()).isEqualTo(Route.RAG);
            assertThat(answer.tokens().completion()).isEqualTo(7);
            assertThat(answer.sources()).hasSize(1);
            assertThat(stream.isComplete()).isTrue();
            assertThatIllegalStateException().isThrownBy(stream::iterator);
        }
        server.verify(postRequestedFor(urlEqualTo("/api/v1/ask"))
                .withHeader("Accept", containing("text/event-stream"))
                .withRequestBody(matchingJsonPath("$[?(@.stream == true)]")));
    }

    @Test
    void thePartsAreHandedOver() {
        server.stream(START + delta("Our ") + delta("goods: 30 days.") + DONE);
        StringBuilder shown = new StringBuilder();

        AskAnswer answer = server.client().ask(REQUEST, part -> shown.append(part.delta()));

        assertThat(shown).hasToString("Our goods: 30 days.");
        assertThat(answer.answer()).isEqualTo("Our goods: 30 days.");
    }

    @Test
    void thePartsArePublished() {
        server.stream(START + delta("Our goods: 30 days.") + DONE);
        Collecting subscriber = new Collecting();

        server.client().publish(REQUEST).subscribe(subscriber);

        assertThat(subscriber.done().join())
                .extracting(AnswerPart::delta)
                .containsExactly("", "Our goods: 30 days.", "");
    }

    @Test
    void aFailureIsPublished() {
        server.stream(START + delta("Our "));
        Collecting subscriber = new Collecting();

        server.client().publish(REQUEST, Runnable::run).subscribe(subscriber);

        assertThatThrownBy(subscriber.done()::join).hasCauseInstanceOf(BrokenAnswerException.class);
    }

    @Test
    void anAnswerWithoutDeltasIsWhole() {
        server.stream(START + DONE);

        assertThat(server.client().ask(REQUEST, part -> {}).answer()).isEqualTo("Our goods: 30 days.");
    }

    @Test
    void anEndWithoutTheAnswerHasWhatWasSaid() {
        server.stream(START + delta("30 days.") + event("done", "{\"message_id\":\"m-1\"}"));

        assertThat(server.client().ask(REQUEST, part -> {}).answer()).isEqualTo("30 days.");
    }

    @Test
    void anAnswerThatIsNotStreamedIsTaken() {
        server.answerAs("baiyuanAsk");
        List<AnswerPart> parts = new ArrayList<>();

        AskAnswer answer = server.client().ask(REQUEST, parts::add);

        assertThat(parts).extracting(AnswerPart::delta).containsExactly("You can return goods within 30 days.");
        assertThat(answer.fromWiki()).isTrue();
    }

    @Test
    void aRefusalBeforeTheStreamIsThrownAtOnce() {
        server.refuse(429, "rate_limited", "Too many questions.");

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> server.client().stream(QUESTION))
                .withMessage("Too many questions.");
        server.verify(anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({
        "unavailable, ServerException",
        "internal_error, ServerException",
        "rate_limited, RateLimitedException",
        "not_found, NotFoundException",
        "conflict, DataException"
    })
    void anErrorOnTheWayTellsWhatWasSaidBefore(String code, String kind) {
        server.stream(START
                + delta("Our ")
                + event("error", "{\"code\":\"" + code + "\",\"message\":\"The model does not answer.\"}"));

        BrokenAnswerException failure = failure();

        assertThat(failure).hasMessage("The model does not answer.");
        assertThat(failure.reason().getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.soFar().content()).isEqualTo("Our ");
        assertThat(failure.soFar().sessionId()).isEqualTo(TALK);
        server.verify(anyRequestedFor(anyUrl()));
    }

    @Test
    void aStreamWithoutAnEndIsNoAnswer() {
        server.stream(START + delta("Our "));

        BrokenAnswerException failure = failure();

        assertThat(failure.reason()).isInstanceOf(ProtocolException.class);
        assertThat(failure.soFar().content()).isEqualTo("Our ");
        server.verify(anyRequestedFor(anyUrl()));
    }

    @Test
    void anEventThatCannotBeReadEndsTheAnswer() {
        server.stream(START + event("delta", "oops"));

        assertThat(failure().reason()).isInstanceOf(ProtocolException.class).hasMessageContaining("oops");
    }

    @Test
    void aQuestionIsNotAskedTwice() {
        server.answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> server.client().stream(QUESTION));
        server.verify(anyRequestedFor(anyUrl()));
    }

    @Test
    void aServerThatIsNotThereYetIsAFailureToo() {
        server.refuse(503, "unavailable", "The model does not answer.");

        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> server.client().stream(QUESTION));
        server.verify(anyRequestedFor(anyUrl()));
    }

    @Test
    void itEndsWhenTheServerFallsSilent() throws IOException {
        try (EventServer slow = EventServer.start();
                AskClient shop = FakeShop.builder().baseUrl(slow.url()).build()) {
            slow.send("{\"conversation_id\":\"" + TALK + "\"}\nevent:start");
            AskRequest hasty = new AskRequest(QUESTION).idleTimeout(Duration.ofMillis(300));

            BrokenAnswerException failure =
                    catchThrowableOfType(BrokenAnswerException.class, () -> shop.ask(hasty, part -> {}));

            assertThat(failure.reason()).isInstanceOf(TimedOutException.class);
            assertThat(failure.soFar().sessionId()).isEqualTo(TALK);
            assertThat(slow.requests()).isEqualTo(1);
        }
    }

    @Test
    void closingStopsTheModel() throws Exception {
        try (EventServer slow = EventServer.start();
                AskClient shop = FakeShop.builder().baseUrl(slow.url()).build()) {
            slow.send("{\"content\":\"Our \"}\nevent:delta");
            AskStream answer = shop.stream(QUESTION);
            Iterator<AnswerPart> parts = answer.iterator();
            assertThat(parts.next().text()).isEqualTo("Our ");
            CompletableFuture<@Nullable BrokenAnswerException> waiting = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(BrokenAnswerException.class, parts::hasNext));

            answer.close();

            assertThat(waiting.join())
                    .isNotNull()
                    .satisfies(broken -> assertThat(broken.reason()).isInstanceOf(CancelledException.class));
            assertThat(slow.isLeft()).isTrue();
        }
    }

    private BrokenAnswerException failure() {
        return catchThrowableOfType(
                BrokenAnswerException.class, () -> server.client().ask(REQUEST, part -> {}));
    }
}

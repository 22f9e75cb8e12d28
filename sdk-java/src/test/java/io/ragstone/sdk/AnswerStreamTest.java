package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ragstone.sdk.FakeRagflow.COMPLETIONS;
import static io.ragstone.sdk.FakeRagflow.OPENAI;
import static io.ragstone.sdk.FakeRagflow.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ragstone.client.EventServer;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.AnswerStream;
import io.ragstone.sdk.answer.BrokenAnswerException;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.answer.Usage;
import io.ragstone.sdk.chat.OpenAiChat;
import io.ragstone.sdk.chat.Session;
import io.ragstone.sdk.chat.request.Conversation;
import io.ragstone.sdk.chat.request.Question;
import io.ragstone.sdk.error.CancelledException;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.ServerException;
import io.ragstone.sdk.error.TimedOutException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class AnswerStreamTest {
    private static final String ANSWER = "They begin at ten [ID:0]. Sleep well.";

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void givesEachPartWithWhatIsNewAndWhatIsSaidSoFar() {
        server.stream(COMPLETIONS, FakeRagflow.text("answer-stream.txt"));
        try (AnswerStream answer = server.session().stream("When do quiet hours begin?")) {
            List<AnswerPart> parts = answer.stream().toList();

            assertThat(parts)
                    .extracting(AnswerPart::delta)
                    .containsExactly("", "They", " begin at ten.", " Sleep well.");
            assertThat(parts).extracting(AnswerPart::thinkingDelta).containsExactly("Let me", " see.", "", "");
            assertThat(parts).extracting(AnswerPart::text).containsExactly("", "They", "They begin at ten.", ANSWER);
            assertThat(parts).extracting(AnswerPart::rewritten).containsExactly(false, false, false, true);
            assertThat(parts)
                    .extracting(part -> part.references().chunks().size())
                    .containsExactly(0, 0, 0, 1);
            assertThat(parts.get(3).thinking()).isEqualTo("Let me see.");
            assertThat(answer.isComplete()).isTrue();
        }
        server.verify(postRequestedFor(urlEqualTo(COMPLETIONS))
                .withRequestBody(matchingJsonPath("$[?(@.stream == true && @.session_id == '" + SESSION + "')]")));
    }

    @Test
    void givesTheWholeAnswerAtTheEnd() {
        server.stream(COMPLETIONS, FakeRagflow.text("answer-stream.txt"));
        try (AnswerStream answer = server.session().stream("When?")) {
            assertThat(answer.soFar().content()).isEmpty();

            Message message = answer.message();

            assertThat(message.content()).isEqualTo(ANSWER);
            assertThat(message.thinking()).isEqualTo("Let me see.");
            assertThat(message.sessionId()).isEqualTo(SESSION);
            assertThat(message.prompt()).contains("Time elapsed");
            assertThat(message.citedChunks()).hasSize(1);
            assertThatIllegalStateException().isThrownBy(answer::iterator);
        }
    }

    @Test
    void handsThePartsOverOneByOne() {
        server.stream(COMPLETIONS, FakeRagflow.text("answer-stream.txt"));
        StringBuilder shown = new StringBuilder();

        Message answer = server.session().ask("When?", part -> shown.append(part.delta()));

        assertThat(shown).hasToString("They begin at ten. Sleep well.");
        assertThat(answer.content()).isEqualTo(ANSWER);
    }

    @Test
    void publishesTheParts() {
        server.stream(COMPLETIONS, FakeRagflow.text("answer-stream.txt"));
        Collecting subscriber = new Collecting();

        server.session().publish("When?").subscribe(subscriber);

        assertThat(subscriber.done().join().stream().map(AnswerPart::delta).collect(Collectors.joining()))
                .isEqualTo("They begin at ten. Sleep well.");
    }

    @Test
    void publishesAFailure() {
        server.stream(COMPLETIONS, event("They begin"));
        Collecting subscriber = new Collecting();

        server.session().publish(new Question("When?"), Runnable::run).subscribe(subscriber);

        assertThatThrownBy(subscriber.done()::join).hasCauseInstanceOf(BrokenAnswerException.class);
    }

    @Test
    void takesAThoughtThatIsClosedAgainAndAgain() {
        server.stream(
                COMPLETIONS,
                event("<think>Let</think>")
                        + event("<think>Let me</think>")
                        + event("<think>Let me</think>Ten <")
                        + event("<think>Let me</think>Ten < eleven, <thi")
                        + end());

        try (AnswerStream answer = server.session().stream("When?")) {
            List<AnswerPart> parts = answer.stream().toList();

            assertThat(parts).extracting(AnswerPart::thinkingDelta).containsExactly("Let", " me", "", "", "");
            assertThat(parts).extracting(AnswerPart::delta).containsExactly("", "", "Ten ", "< eleven, ", "<thi");
        }
    }

    @Test
    void tellsWhatWasSaidBeforeTheServerFailed() {
        server.stream(
                COMPLETIONS,
                event("They begin")
                        + "data:{\"code\":500,\"message\":\"The model is gone.\",\"data\":{\"answer\":\"**ERROR**: The model is"
                        + " gone.\",\"reference\":[]}}\n\n" + end());

        BrokenAnswerException failure = failure();

        assertThat(failure).hasMessage("The model is gone.");
        assertThat(failure.reason()).isInstanceOf(ServerException.class);
        assertThat(failure.code()).isEqualTo(500);
        assertThat(failure.soFar().content()).isEqualTo("They begin");
    }

    @Test
    void tellsOfAnAnswerWithoutAnEnd() {
        server.stream(COMPLETIONS, event("They begin"));

        BrokenAnswerException failure = failure();

        assertThat(failure.reason()).isInstanceOf(ProtocolException.class);
        assertThat(failure.soFar().content()).isEqualTo("They begin");
        assertThat(failure.soFar().sessionId()).isEqualTo(SESSION);
    }

    @Test
    void tellsOfAnEventThatIsNoneOfRagflows() {
        server.stream(COMPLETIONS, event("They") + "data:{\"code\":0,\"data\":7}\n\n");
        assertThat(failure().reason()).isInstanceOf(ProtocolException.class);

        server.stream(COMPLETIONS, event("They") + "data:oops\n\n");
        assertThat(failure().reason()).isInstanceOf(ProtocolException.class).hasMessageContaining("oops");
    }

    @Test
    void takesAnAnswerThatIsNotStreamed() {
        server.answer(post(COMPLETIONS), "answer.json");

        assertThat(server.session().ask("When?", part -> {}).content()).isEqualTo("They begin at ten [ID:1].");
    }

    @Test
    void endsWhenTheServerFallsSilent() throws IOException {
        try (EventServer slow = EventServer.start();
                RAGFlow rag = talkingTo(slow)) {
            slow.send(data("They"));
            Question hasty = new Question("When?").idleTimeout(Duration.ofMillis(300));

            try (AnswerStream answer = talk(rag).stream(hasty)) {
                BrokenAnswerException failure =
                        catchThrowableOfType(BrokenAnswerException.class, () -> answer.forEach(part -> {}));
                assertThat(failure.reason()).isInstanceOf(TimedOutException.class);
                assertThat(failure.soFar().content()).isEqualTo("They");
            }
            assertThat(slow.requests()).isEqualTo(1);
        }
    }

    @Test
    void closingStopsTheModel() throws Exception {
        try (EventServer slow = EventServer.start();
                RAGFlow rag = talkingTo(slow)) {
            slow.send(data("They"));
            AnswerStream answer = talk(rag).stream("When?");
            Iterator<AnswerPart> parts = answer.iterator();
            assertThat(parts.next().text()).isEqualTo("They");
            CompletableFuture<@Nullable BrokenAnswerException> waiting = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(BrokenAnswerException.class, parts::hasNext));

            answer.close();

            assertThat(waiting.join()).isNotNull().satisfies(broken -> {
                assertThat(broken.reason()).isInstanceOf(CancelledException.class);
                assertThat(broken.soFar().content()).isEqualTo("They");
            });
            assertThat(slow.isLeft()).isTrue();
        }
    }

    @Test
    void speaksOpenAi() {
        server.stream(OPENAI, FakeRagflow.text("openai-stream.txt"));
        OpenAiChat chat = server.chat().openAi();
        List<AnswerPart> parts = new ArrayList<>();

        Message answer = chat.complete(
                new Conversation().user("Hi").assistant("Yes?").user("When?").reference(true), parts::add);

        assertThat(parts).extracting(AnswerPart::delta).containsExactly("", "They begin", " at ten.", "");
        assertThat(answer.thinking()).isEqualTo("Let me see.");
        assertThat(answer.content()).isEqualTo("They begin at ten [ID:0].");
        assertThat(answer.citedChunks()).hasSize(1);
        assertThat(answer.usage()).isEqualTo(new Usage(412, 9, 421));
        server.verify(postRequestedFor(urlEqualTo(OPENAI))
                .withRequestBody(matchingJsonPath("$[?(@.stream == true && @.reference == true)]"))
                .withRequestBody(matchingJsonPath("$.messages[2][?(@.role == 'user' && @.content == 'When?')]")));
    }

    @Test
    void speaksOpenAiWithoutAStream() {
        server.answer(post(OPENAI), "openai-answer.json");
        OpenAiChat chat = server.chat().openAi();

        Message answer = chat.complete("When?");

        assertThat(answer.content()).isEqualTo("They begin at ten [ID:0].");
        assertThat(answer.usage()).isEqualTo(new Usage(412, 9, 421));
        assertThat(answer.createdAt()).isNotNull();
        assertThat(answer.citedChunks()).hasSize(1);
        Conversation next = new Conversation().user("When?").add(answer).user("Sure?");
        assertThat(next.values().get("messages")).asString().contains("They begin at ten [ID:0].");
    }

    @Test
    void tellsOfARefusalInOpenAisForm() {
        server.answer(post(OPENAI), okJson("{\"code\":102,\"message\":\"You have to provide messages.\"}"));
        OpenAiChat chat = server.chat().openAi();

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> chat.complete(new Conversation()))
                .withMessage("You have to provide messages.");
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> chat.stream(new Conversation()));
    }

    private BrokenAnswerException failure() {
        Session session = server.session();
        return catchThrowableOfType(BrokenAnswerException.class, () -> session.ask("When?", part -> {}));
    }

    /** A client whose questions go to another server than everything else. */
    private RAGFlow talkingTo(EventServer other) {
        HttpUrl address = HttpUrl.get(other.url());
        server.session();
        return server.builder()
                .interceptor(chain -> {
                    HttpUrl url = chain.request().url();
                    boolean question = url.encodedPath().endsWith("/completions");
                    HttpUrl to =
                            question ? url.newBuilder().port(address.port()).build() : url;
                    return chain.proceed(chain.request().newBuilder().url(to).build());
                })
                .build();
    }

    private static Session talk(RAGFlow rag) {
        return rag.createChat("House rules", List.of()).createSession();
    }

    private static String event(String answer) {
        return "data:" + data(answer) + "\n\n";
    }

    private static String data(String answer) {
        return "{\"code\":0,\"data\":{\"answer\":\"" + answer
                + "\",\"reference\":{},\"audio_binary\":null,\"id\":null,\"session_id\":\"" + SESSION + "\"}}";
    }

    private static String end() {
        return "data:{\"code\":0,\"data\":true}\n\n";
    }
}

package io.ragstone.sdk.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ragstone.sdk.ask.FakeShop.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ragstone.sdk.ask.answer.AskAnswer;
import io.ragstone.sdk.ask.answer.AskCitation;
import io.ragstone.sdk.ask.answer.AskRequest;
import io.ragstone.sdk.ask.answer.AskSource;
import io.ragstone.sdk.ask.answer.AskTokens;
import io.ragstone.sdk.ask.answer.HandoffStatus;
import io.ragstone.sdk.ask.answer.Intent;
import io.ragstone.sdk.ask.answer.Route;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.ServerException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuestionsTest {
    private static final String QUESTION = "How many days for return?";

    @RegisterExtension
    final FakeShop server = new FakeShop();

    @Test
    void anAnswerTellsWhereItComesFrom() {
        server.answerAs("baiyuanAsk");

        AskAnswer answer = server.client().ask(QUESTION);

        assertThat(answer)
                .isEqualTo(new AskAnswer(
                        "You can return goods within 30 days.",
                        List.of(new AskSource("wiki:return-policy", "Return Policy", 1, null)),
                        Duration.ofMillis(320),
                        true,
                        new AskTokens(0, 0),
                        Instant.parse("2026-04-20T08:00:00Z"),
                        "5d0c5a7e-bf9e-11f0-8d1c-0242ac120002",
                        "5d0c5a7f-bf9e-11f0-8d1c-0242ac120002",
                        Intent.KNOWLEDGE,
                        Route.WIKI,
                        false,
                        1.0,
                        HandoffStatus.AI_ACTIVE,
                        List.of()));
        assertThat(answer.sources().get(0).isWikiPage()).isTrue();
        server.verify(postRequestedFor(urlEqualTo("/api/v1/ask"))
                .withRequestBody(equalToJson("{\"question\":\"" + QUESTION + "\",\"stream\":false}")));
    }

    @Test
    void aQuestionIsSentWithAllThatIsSaidOfIt() {
        server.answerAs("baiyuanAsk");

        server.client()
                .ask(new AskRequest(QUESTION)
                        .knowledgeBase(BASE)
                        .session("u1")
                        .temperature(0.5)
                        .maxTokens(300)
                        .systemPrompt("Be brief.")
                        .context("The kettle KX-7"));

        server.verify(postRequestedFor(urlEqualTo("/api/v1/ask"))
                .withRequestBody(equalToJson("{\"question\":\"" + QUESTION + "\",\"knowledge_base_id\":\"" + BASE
                        + "\",\"session_id\":\"u1\",\"temperature\":0.5,\"max_tokens\":300,"
                        + "\"system_prompt\":\"Be brief.\",\"context\":\"The kettle KX-7\",\"stream\":false}")));
    }

    @Test
    void whatIsCitedIsRead() {
        server.answer(okJson("{\"status\":\"success\",\"data\":{\"answer\":\"30 days.\",\"citations\":[{\"source\":"
                + "\"returns.txt\",\"chunk_id\":\"c-1\",\"paragraph_hash\":\"ab\",\"quote\":\"within 30 days\",\"url\":\"https://example.org/r\","
                + "\"accessed_at\":\"2026-04-20T08:00:00Z\"}]}}"));

        assertThat(server.client().ask(QUESTION).citations())
                .containsExactly(new AskCitation(
                        "returns.txt",
                        "c-1",
                        "ab",
                        "within 30 days",
                        "https://example.org/r",
                        Instant.parse("2026-04-20T08:00:00Z")));
    }

    @Test
    void aServerThatTellsLessIsUnderstood() {
        server.answer(okJson("{\"status\":\"success\",\"data\":{\"answer\":\"30 days.\",\"route\":\"new\"}}"));

        AskAnswer answer = server.client().ask(QUESTION);

        assertThat(answer.answer()).isEqualTo("30 days.");
        assertThat(answer.route()).isEqualTo(Route.UNKNOWN);
        assertThat(answer.intent()).isEqualTo(Intent.UNKNOWN);
        assertThat(answer.confidence()).isNull();
        assertThat(answer.sources()).isEmpty();
        assertThat(answer.responseTime()).isZero();
    }

    @Test
    void aRefusalSaysWhy() {
        server.refuse(404, "not_found", "There is no such knowledge base.");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> server.client().ask(new AskRequest(QUESTION).knowledgeBase(BASE)))
                .withMessage("There is no such knowledge base.");
    }

    @Test
    void aRefusalThatIsNoJsonIsOneToo() {
        server.answer(aResponse().withStatus(502).withBody("<html>Bad gateway</html>"));

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> server.client().ask(QUESTION))
                .withMessageContaining("502");
        server.verify(anyRequestedFor(anyUrl()));
    }

    @Test
    void anotherApisAnswerIsNone() {
        server.answer(okJson("{\"code\":0,\"data\":{}}"));

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> server.client().ask(QUESTION));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> server.client().stream(QUESTION));
    }
}

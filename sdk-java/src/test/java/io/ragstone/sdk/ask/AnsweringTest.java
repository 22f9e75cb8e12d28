package io.ragstone.sdk.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ragstone.client.RetryPolicy;
import io.ragstone.sdk.ask.answer.AskTokens;
import io.ragstone.sdk.ask.answer.Intent;
import io.ragstone.sdk.ask.answering.Answering;
import io.ragstone.sdk.ask.answering.AskSettings;
import io.ragstone.sdk.ask.answering.AskStep;
import io.ragstone.sdk.ask.answering.AskedQuestion;
import io.ragstone.sdk.ask.answering.HandoffSettings;
import io.ragstone.sdk.ask.answering.SettingsChoice;
import io.ragstone.sdk.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnsweringTest {
    private static final String SETTINGS = "/api/v1/ask/settings";
    private static final String SHOWN = """
            {"steps": {"intent": true, "answer_cache": true, "wiki": false, "rerank": true, "later": true},
             "cache_seconds": 60, "semantic_similarity": 0.9, "rounds": 3, "history_tokens": 500, "session_seconds": 3600,
             "handoff": {"enabled": true, "timeout_seconds": 120, "mirror_human_reply": false, "keywords": ["lawyer"]},
             "texts": {"greeting": "Welcome!"}, "strict_citation": true}""";
    private static final AskSettings READ = new AskSettings(
            Set.of(AskStep.INTENT, AskStep.ANSWER_CACHE, AskStep.RERANK),
            Duration.ofMinutes(1),
            .9,
            3,
            500,
            Duration.ofHours(1),
            new HandoffSettings(true, Duration.ofMinutes(2), false, List.of("lawyer")),
            Map.of("greeting", "Welcome!"),
            true);

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final AskClient shop = AskClient.builder()
            .apiKey("key")
            .tenant("9c2a1f04-bf9d-11f0-a6f3-0242ac120002")
            .baseUrl(SERVER.baseUrl())
            .retries(RetryPolicy.none())
            .build();
    private final Answering answering = shop.answering();

    @AfterEach
    void close() {
        shop.close();
    }

    private static void answer(String data) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"status\":\"success\",\"data\":" + data + "}")));
    }

    @Test
    void settingsAreReadAndTakenBack() {
        answer(SHOWN);

        assertThat(answering.settings()).isEqualTo(READ);
        assertThat(answering.reset()).isEqualTo(READ);

        SERVER.verify(getRequestedFor(urlEqualTo(SETTINGS)));
        SERVER.verify(deleteRequestedFor(urlEqualTo(SETTINGS)));
    }

    @Test
    void onlyWhatIsChosenIsSent() {
        answer(SHOWN);

        answering.choose(new SettingsChoice().step(AskStep.SEMANTIC_CACHE, false));

        SERVER.verify(putRequestedFor(urlEqualTo(SETTINGS))
                .withRequestBody(equalToJson("{\"steps\": {\"semantic_cache\": false}}")));
    }

    @Test
    void everythingCanBeChosen() {
        answer(SHOWN);

        AskSettings chosen = answering.choose(new SettingsChoice()
                .step(AskStep.RERANK, true)
                .step(AskStep.WIKI, false)
                .cacheLifetime(Duration.ofMinutes(1))
                .semanticSimilarity(.9)
                .history(3, 500)
                .sessionLifetime(Duration.ofHours(1))
                .handoff(true)
                .handoffTimeout(Duration.ofMinutes(2))
                .mirrorHumanReply(false)
                .handoffKeywords(List.of("lawyer"))
                .text("greeting", "Welcome!")
                .strictCitation(true));

        assertThat(chosen).isEqualTo(READ);
        SERVER.verify(putRequestedFor(urlEqualTo(SETTINGS)).withRequestBody(equalToJson("""
                {"steps": {"rerank": true, "wiki": false}, "cache_seconds": 60, "semantic_similarity": 0.9, "rounds": 3,
                 "history_tokens": 500, "session_seconds": 3600,
                 "handoff": {"enabled": true, "timeout_seconds": 120, "mirror_human_reply": false, "keywords": ["lawyer"]},
                 "texts": {"greeting": "Welcome!"}, "strict_citation": true}""")));
    }

    @Test
    void questionsAreListedWithWhatBecameOfThem() {
        answer("""
                {"items": [{"id": "a", "conversation_id": "t", "knowledge_base_id": null, "question": "How many days?",
                 "answer": "30 days.", "intent": "knowledge", "route": "failed", "from_wiki": false, "confidence": 0.8,
                 "tokens": {"prompt": 812, "completion": 9}, "latency_ms": 640, "created_at": "2026-03-02T09:30:00.123Z"}],
                 "total": 41, "page": 2, "page_size": 1}""");

        Page<AskedQuestion> page = answering.listQuestions(2, 1);

        assertThat(page)
                .containsExactly(new AskedQuestion(
                        "a",
                        "t",
                        null,
                        "How many days?",
                        "30 days.",
                        Intent.KNOWLEDGE,
                        "failed",
                        false,
                        .8,
                        new AskTokens(812, 9),
                        Duration.ofMillis(640),
                        Instant.parse("2026-03-02T09:30:00.123Z")));
        assertThat(page.total()).hasValue(41);
        SERVER.verify(getRequestedFor(urlEqualTo("/api/v1/ask/queries?page=2&page_size=1")));
    }
}

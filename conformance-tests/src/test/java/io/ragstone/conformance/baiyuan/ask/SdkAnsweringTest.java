package io.ragstone.conformance.baiyuan.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.contract.CheckingInterceptor;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.ask.AskClient;
import io.ragstone.sdk.ask.answer.AskAnswer;
import io.ragstone.sdk.ask.answer.Intent;
import io.ragstone.sdk.ask.answering.AskSettings;
import io.ragstone.sdk.ask.answering.AskStep;
import io.ragstone.sdk.ask.answering.AskedQuestion;
import io.ragstone.sdk.ask.answering.SettingsChoice;
import io.ragstone.sdk.error.InvalidArgumentException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How questions are answered, chosen and looked up through the SDK. */
@OnSharedServer
class SdkAnsweringTest {
    private final AskClient shop;

    SdkAnsweringTest(Accounts accounts) {
        Account account = accounts.register();
        shop = AskClient.builder()
                .apiKey(account.apiKey())
                .tenant(account.tenantId())
                .baseUrl(account.api().base().toString())
                .interceptor(new CheckingInterceptor(account.check()))
                .build();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsChosenHoldsUntilItIsTakenBack() {
        AskSettings usual = shop.answering().settings();

        AskSettings chosen = shop.answering()
                .choose(new SettingsChoice()
                        .step(AskStep.WIKI, false)
                        .step(AskStep.RERANK, true)
                        .cacheLifetime(Duration.ofMinutes(1))
                        .semanticSimilarity(.97)
                        .history(3, 500)
                        .sessionLifetime(Duration.ofHours(1))
                        .handoff(true)
                        .handoffTimeout(Duration.ofMinutes(2))
                        .mirrorHumanReply(false)
                        .handoffKeywords(List.of("ombudsman"))
                        .text("greeting", "Welcome to the shop!")
                        .strictCitation(true));

        assertThat(chosen).isEqualTo(shop.answering().settings()).isNotEqualTo(usual);
        assertThat(chosen.steps()).contains(AskStep.RERANK, AskStep.RETRIEVAL).doesNotContain(AskStep.WIKI);
        assertThat(chosen.cacheLifetime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(chosen.rounds()).isEqualTo(3);
        assertThat(chosen.handoff().keywords()).containsExactly("ombudsman");
        assertThat(chosen.strictCitation()).isTrue();
        assertThat(shop.ask("Hello").answer()).isEqualTo("Welcome to the shop!");
        assertThat(shop.answering().reset()).isEqualTo(usual);
        assertThat(shop.answering().settings()).isEqualTo(usual);
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        assertThatThrownBy(() -> shop.answering().choose(new SettingsChoice().text("insult", "Go away!")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("greeting");
    }

    @Test
    void whatWasAskedIsListedTheLatestFirst() {
        shop.ask("Hello");
        AskAnswer last = shop.ask("What is a quark?");

        List<AskedQuestion> asked = Await.until(
                "both questions are kept",
                Duration.ofSeconds(60),
                () -> shop.answering().questions().stream().toList(),
                questions -> questions.size() == 2);

        assertThat(asked).extracting(AskedQuestion::question).containsExactly("What is a quark?", "Hello");
        AskedQuestion latest = asked.getFirst();
        assertThat(latest.id()).isEqualTo(last.messageId());
        assertThat(latest.conversationId()).isEqualTo(last.conversationId());
        assertThat(latest.answer()).isEqualTo(last.answer());
        assertThat(latest.route()).isEqualTo(last.route().name().toLowerCase(Locale.ROOT));
        assertThat(latest.intent()).isEqualTo(Intent.KNOWLEDGE);
        assertThat(shop.answering().listQuestions(2, 1))
                .extracting(AskedQuestion::question)
                .containsExactly("Hello");
    }
}

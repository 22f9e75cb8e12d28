package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.ask.handover.Summary;
import io.ragstone.core.ask.handover.Summary.Sentiment;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.session.HandoverState;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettings.Handover;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTest extends AskScene {
    private static final String ANN = "ann@example.org";
    private static final String QUESTION = "How long does the warranty of the bicycle last?";

    private UUID talk = UUID.randomUUID();

    @BeforeEach
    void aTalkThatGoesOn() {
        told(base, "warranty.txt", "The warranty of the bicycle lasts two years.");
        talk = askIn("u1", QUESTION).conversationId();
    }

    private HandoverState state() {
        return handovers.describe(call, talk).session().state();
    }

    private void refuses(Consumer<UUID> move) {
        assertThatThrownBy(() -> move.accept(talk))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    private void refusesAllBut(String... allowed) {
        List<String> may = List.of(allowed);
        Consumer<UUID> request = id -> handovers.request(call, id, null);
        Consumer<UUID> claim = id -> handovers.claim(call, id, ANN);
        Consumer<UUID> cancel = id -> handovers.cancel(call, id);
        Consumer<UUID> reply = id -> handovers.reply(call, id, ANN, "Hello");
        Consumer<UUID> resume = id -> handovers.resume(call, id);
        Consumer<UUID> end = id -> handovers.end(call, id);
        if (!may.contains("request")) refuses(request);
        if (!may.contains("claim")) refuses(claim);
        if (!may.contains("cancel")) refuses(cancel);
        if (!may.contains("reply")) refuses(reply);
        if (!may.contains("resume")) refuses(resume);
        if (!may.contains("end")) refuses(end);
    }

    @Test
    void everyEdgeThereIsAndNoOther() {
        assertThat(state()).isEqualTo(HandoverState.AI_ACTIVE);
        refusesAllBut("request", "end");
        handovers.request(call, talk, "wants a person");
        assertThat(state()).isEqualTo(HandoverState.PENDING_HANDOFF);
        refusesAllBut("claim", "cancel");
        handovers.cancel(call, talk);
        assertThat(state()).isEqualTo(HandoverState.AI_ACTIVE);
        handovers.request(call, talk, null);
        handovers.claim(call, talk, ANN);
        assertThat(state()).isEqualTo(HandoverState.AGENT_ACTIVE);
        refusesAllBut("reply", "resume", "end");
        handovers.resume(call, talk);
        assertThat(state()).isEqualTo(HandoverState.AI_ACTIVE);
        handovers.end(call, talk);
        assertThat(state()).isEqualTo(HandoverState.ENDED);
        refusesAllBut();
        clock.advance(Duration.ofHours(24));
        assertThat(state()).isEqualTo(HandoverState.ARCHIVED);
        refusesAllBut();
    }

    @Test
    void nobodyWaitsLongerThanTenMinutes() {
        handovers.request(call, talk, null);
        clock.advance(Duration.ofMinutes(9));
        assertThat(state()).isEqualTo(HandoverState.PENDING_HANDOFF);

        clock.advance(Duration.ofMinutes(1));

        assertThat(state()).isEqualTo(HandoverState.AI_ACTIVE);
        assertThat(askIn("u1", QUESTION).reply().route()).isEqualTo(Route.RAG);
        handovers.request(call, talk, null);
        assertThat(state()).isEqualTo(HandoverState.PENDING_HANDOFF);
    }

    @Test
    void whileAPersonIsAwaitedTheModelIsSilent() {
        Asked wish = askIn("u1", "I want to talk to a human");
        assertThat(wish.handover()).isEqualTo(HandoverState.PENDING_HANDOFF);
        assertThat(wish.reply().route()).isEqualTo(Route.HANDOFF);
        int before = model.requests().size();

        Asked asked = askIn("u1", QUESTION);

        assertThat(asked.reply().text()).contains("person will join");
        assertThat(asked.reply().route()).isEqualTo(Route.HANDOFF);
        assertThat(model.requests()).hasSize(before);
    }

    @Test
    void whileAPersonSpeaksQuestionsAreKeptForThem() {
        handovers.request(call, talk, null);
        handovers.claim(call, talk, ANN);
        Asked asked = askIn("u1", "Are you there?");
        clock.advance(Duration.ofMillis(5));
        handovers.reply(call, talk, ANN, "Yes, this is Ann.");

        assertThat(asked.reply().text()).isEmpty();
        assertThat(asked.handover()).isEqualTo(HandoverState.AGENT_ACTIVE);
        assertThat(handovers.messages(call, talk))
                .extracting(Message::text)
                .containsExactly(
                        QUESTION,
                        "The warranty of the bicycle lasts two years.",
                        "Are you there?",
                        "Yes, this is Ann.");
    }

    @Test
    void onlyWhoTookOverReplies() {
        handovers.request(call, talk, null);
        handovers.claim(call, talk, ANN);

        refuses(id -> handovers.reply(call, id, "bob@example.org", "Hi"));
    }

    @Test
    void whenTheModelGoesOnItKnowsWhatThePersonSaidUnlessItMayNot() {
        handovers.request(call, talk, null);
        handovers.claim(call, talk, ANN);
        clock.advance(Duration.ofMillis(5));
        handovers.reply(call, talk, ANN, "You get three years.");
        handovers.resume(call, talk);

        askIn("u1", QUESTION);
        assertThat(lastHistory()).anyMatch(message -> message.text().equals("You get three years."));

        choose(of -> new AskSettings(
                of.steps(), of.caching(), of.talk(), new Handover(true, 600, false, List.of()), of.texts(), false));
        askIn("u1", QUESTION);
        assertThat(lastHistory()).noneMatch(message -> message.text().equals("You get three years."));
    }

    private List<ChatMessage> lastHistory() {
        return model.requests().getLast().messages();
    }

    @Test
    void threeDoubtfulAnswersInARowCallAPerson() {
        assertThat(askIn("u1", "Quantum chromodynamics?").handover()).isEqualTo(HandoverState.AI_ACTIVE);
        assertThat(askIn("u1", "Quantum zebras?").handover()).isEqualTo(HandoverState.AI_ACTIVE);
        askIn("u1", QUESTION);
        askIn("u1", "Quantum xylophones?");
        askIn("u1", "Quantum gherkins?");
        assertThat(state()).isEqualTo(HandoverState.AI_ACTIVE);

        Asked third = askIn("u1", "Quantum umbrellas?");

        assertThat(third.handover()).isEqualTo(HandoverState.PENDING_HANDOFF);
        Summary summary = handovers.describe(call, talk).summary();
        assertThat(handovers.describe(call, talk).session().reason()).isEqualTo("low_confidence");
        assertThat(summary.pendingFacts()).contains("Quantum umbrellas?");
        assertThat(summary.suggestedActions()).hasSize(3);
    }

    @Test
    void theLawCallsAPersonEvenInASingleQuestion() {
        Asked asked = ask("I will sue you. This is urgent!");

        assertThat(asked.handover()).isEqualTo(HandoverState.PENDING_HANDOFF);
        assertThat(handovers.describe(call, asked.conversationId()).session().reason())
                .isEqualTo("legal");
        assertThat(handovers.describe(call, asked.conversationId()).summary().sentiment())
                .isEqualTo(Sentiment.URGENT);
    }

    @Test
    void aSummarySaysWhatWasAskedAndAnswered() {
        askIn("u1", "My name is Ada Byron. Which quantum xylophones are compatible with it?");
        askIn("u1", "This is ridiculous, let me speak to a person!");

        Summary summary = handovers.describe(call, talk).summary();

        assertThat(summary.customerName()).isEqualTo("Ada Byron");
        assertThat(summary.mainQuestion()).contains("xylophones");
        assertThat(summary.contextFacts())
                .containsExactly(QUESTION + " - The warranty of the bicycle lasts two years.");
        assertThat(summary.pendingFacts()).singleElement().asString().contains("xylophones");
        assertThat(summary.sentiment()).isEqualTo(Sentiment.FRUSTRATED);
    }

    @Test
    void anEndedTalkBeginsAnew() {
        handovers.end(call, talk);

        Asked next = askIn("u1", QUESTION);

        assertThat(next.conversationId()).isNotEqualTo(talk);
        assertThat(state()).isEqualTo(HandoverState.ENDED);
    }

    @Test
    void anothersTalkIsNotThere() {
        UUID stranger = tenant();

        assertThatThrownBy(() -> handovers.describe(call(stranger), talk))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> handovers.request(call(stranger), talk, null)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> handovers.messages(call(stranger), talk)).isInstanceOf(CoreException.class);
    }
}

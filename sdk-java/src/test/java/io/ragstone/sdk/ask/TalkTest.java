package io.ragstone.sdk.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ragstone.sdk.ask.FakeShop.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ragstone.sdk.ask.answer.HandoffStatus;
import io.ragstone.sdk.ask.talk.Talk;
import io.ragstone.sdk.ask.talk.TalkMessage;
import io.ragstone.sdk.ask.talk.TalkState;
import io.ragstone.sdk.error.DataException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TalkTest {
    private static final String ANN = "ann@example.org";
    private static final String PATH = "/api/v1/sessions/" + TALK;

    @RegisterExtension
    final FakeShop server = new FakeShop();

    private Talk talk() {
        return server.client().talk(TALK);
    }

    @Test
    void aTalkTellsWhoSpeaksAndWhatItIsAbout() {
        server.answerAs("baiyuanGetSession");

        TalkState state = talk().state();

        assertThat(state.conversationId()).isEqualTo(TALK);
        assertThat(state.sessionId()).isEqualTo("u1");
        assertThat(state.status()).isEqualTo(HandoffStatus.PENDING_HANDOFF);
        assertThat(state.assignedTo()).isNull();
        assertThat(state.reason()).isEqualTo("requested");
        assertThat(state.since()).isEqualTo(Instant.parse("2026-03-02T09:30:00.123Z"));
        assertThat(state.summary().mainQuestion()).isEqualTo("Where is my parcel?");
        assertThat(state.summary().pendingFacts()).containsExactly("Where is my parcel?");
        assertThat(state.summary().sentiment()).isEqualTo("neutral");
        server.verify(getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void whatWasSaidIsListed() {
        server.answerAs("baiyuanListSessionMessages");

        assertThat(talk().messages())
                .containsExactly(new TalkMessage(
                        "5d0c5a7f-bf9e-11f0-8d1c-0242ac120002",
                        "user",
                        null,
                        "Where is my parcel?",
                        Instant.parse("2026-03-02T09:30:00.123Z")));
        server.verify(getRequestedFor(urlEqualTo(PATH + "/messages")));
    }

    @Test
    void aPersonIsCalledTakesOverAndGivesItBack() {
        server.answerAs("baiyuanGetSession");

        talk().callPerson("wants to speak to somebody");
        talk().cancelCall();
        talk().claim(ANN);
        talk().resumeAi(ANN);
        talk().end();

        String agent = "{\"agent_email\":\"" + ANN + "\"}";
        server.verify(postRequestedFor(urlEqualTo(PATH + "/handoff-request"))
                .withRequestBody(equalToJson("{\"reason\":\"wants to speak to somebody\"}")));
        server.verify(postRequestedFor(urlEqualTo(PATH + "/cancel")));
        server.verify(postRequestedFor(urlEqualTo(PATH + "/claim")).withRequestBody(equalToJson(agent)));
        server.verify(postRequestedFor(urlEqualTo(PATH + "/resume-ai")).withRequestBody(equalToJson(agent)));
        server.verify(postRequestedFor(urlEqualTo(PATH + "/end")));
    }

    @Test
    void aPersonReplies() {
        server.answerAs("baiyuanReplyAsHuman");

        TalkMessage said = talk().reply(ANN, "I will look into it.");

        assertThat(said.role()).isEqualTo("agent");
        assertThat(said.agentEmail()).isEqualTo(ANN);
        server.verify(postRequestedFor(urlEqualTo(PATH + "/human-reply"))
                .withRequestBody(
                        equalToJson("{\"agent_email\":\"" + ANN + "\",\"content\":\"I will look into it.\"}")));
    }

    @Test
    void whatCannotBeDoneNowIsRefused() {
        server.refuse(409, "conflict", "Nobody was called.");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> talk().claim(ANN))
                .withMessage("Nobody was called.");
    }
}

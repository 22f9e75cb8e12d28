package io.ragstone.conformance.baiyuan.ask;

import static io.ragstone.conformance.baiyuan.ask.Questions.SESSIONS;
import static io.ragstone.conformance.baiyuan.ask.Questions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People take over a talk and give it back; what its state does not allow is a conflict. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverTest {
    private static final JsonNode ANN = Json.object("agent_email", "ann@example.org");
    private static final JsonNode REPLY =
            Json.object("agent_email", "ann@example.org", "content", "I will look into it.");
    private static final List<String> MOVES =
            List.of("handoff-request", "claim", "human-reply", "cancel", "resume-ai", "end");

    private final Questions questions;
    private final Accounts accounts;
    private final Http http;

    HandoverTest(Account account, Accounts accounts) {
        this.questions = new Questions(account);
        this.accounts = accounts;
        this.http = questions.http();
    }

    private String talk(String name) {
        return questions
                .ask("Hello", "session_id", name)
                .path("conversation_id")
                .asText();
    }

    private static Answer moved(Http http, String talk, String move) {
        return switch (move) {
            case "claim", "resume-ai" -> http.post(SESSIONS + talk + "/" + move, ANN);
            case "handoff-request" -> http.post(SESSIONS + talk + "/" + move, Json.object());
            case "human-reply" -> http.post(SESSIONS + talk + "/" + move, REPLY);
            default -> http.send("POST", SESSIONS + talk + "/" + move, null, null);
        };
    }

    private String state(String talk) {
        return http.get(SESSIONS + talk).data().path("status").asText();
    }

    private void move(String talk, String move, String state) {
        moved(http, talk, move).succeeded();
        assertThat(state(talk)).isEqualTo(state);
    }

    private void allOthersAreConflicts(String talk, String... allowed) {
        MOVES.stream()
                .filter(move -> !List.of(allowed).contains(move))
                .forEach(move -> refused(moved(http, talk, move), 409, "conflict"));
    }

    @Test
    void everyEdgeThereIsAndNoOther() {
        String talk = talk("edges");
        assertThat(state(talk)).isEqualTo("ai_active");
        allOthersAreConflicts(talk, "handoff-request", "end");
        move(talk, "handoff-request", "pending_handoff");
        allOthersAreConflicts(talk, "claim", "cancel");
        move(talk, "cancel", "ai_active");
        move(talk, "handoff-request", "pending_handoff");
        move(talk, "claim", "agent_active");
        allOthersAreConflicts(talk, "human-reply", "resume-ai", "end");
        move(talk, "human-reply", "agent_active");
        move(talk, "resume-ai", "ai_active");
        move(talk, "end", "ended");
        allOthersAreConflicts(talk);
    }

    /** As clients send it that have nothing to say. */
    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "application/x-www-form-urlencoded"})
    void aPersonIsCalledWithoutABody(String type) {
        String talk = talk("speechless " + type);

        Answer called = http.send("POST", SESSIONS + talk + "/handoff-request", type.isEmpty() ? null : type, null);

        assertThat(called.status()).as(called.text()).isEqualTo(200);
        assertThat(called.data().path("status").asText()).isEqualTo("pending_handoff");
        assertThat(called.data().path("reason").asText()).isEqualTo("requested");
    }

    @Test
    void aPersonIsCalledSpeaksAndGivesBack() {
        JsonNode wish = questions.ask("My name is Ada Byron, please connect me to a human agent", "session_id", "u1");
        String talk = wish.path("conversation_id").asText();
        assertThat(wish.path("route").asText()).isEqualTo("handoff");
        assertThat(wish.path("intent").asText()).isEqualTo("handoff");
        assertThat(wish.path("handoff_status").asText()).isEqualTo("pending_handoff");
        JsonNode waiting = questions.ask("Where is my parcel?", "session_id", "u1");
        assertThat(waiting.path("answer").asText()).contains("A person will join");
        JsonNode shown = http.get(SESSIONS + talk).data();
        assertThat(shown.path("session_id").asText()).isEqualTo("u1");
        assertThat(shown.path("reason").asText()).isEqualTo("requested");
        assertThat(shown.at("/summary/customer_name").asText()).isEqualTo("Ada Byron");

        moved(http, talk, "claim").succeeded();
        JsonNode silent = questions.ask("Are you there?", "session_id", "u1");
        JsonNode reply = moved(http, talk, "human-reply").data();

        assertThat(silent.path("answer").asText()).isEmpty();
        assertThat(silent.path("handoff_status").asText()).isEqualTo("agent_active");
        assertThat(reply.path("role").asText()).isEqualTo("agent");
        assertThat(reply.path("agent_email").asText()).isEqualTo("ann@example.org");
        refused(
                http.post(
                        SESSIONS + talk + "/human-reply",
                        Json.object("agent_email", "bob@example.org", "content", "Hi")),
                409,
                "conflict");
        JsonNode said = http.get(SESSIONS + talk + "/messages").data().path("items");
        assertThat(Given.texts(said, "role"))
                .containsExactly("user", "assistant", "user", "assistant", "user", "agent");
        moved(http, talk, "resume-ai").succeeded();
        assertThat(questions.ask("Hello", "session_id", "u1").path("route").asText())
                .isEqualTo("smalltalk");
    }

    @Test
    void theLawAndDoubtsCallAPersonToo() {
        JsonNode threat = questions.ask("我要起诉你们");
        assertThat(threat.path("handoff_status").asText()).isEqualTo("pending_handoff");
        assertThat(http.get(SESSIONS + threat.path("conversation_id").asText())
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("legal");

        questions.ask("What is a quark?", "session_id", "doubts");
        questions.ask("What is a gluon?", "session_id", "doubts");
        JsonNode third = questions.ask("What is a lepton?", "session_id", "doubts");
        assertThat(third.path("confidence").asDouble()).isLessThan(.3);
        assertThat(third.path("handoff_status").asText()).isEqualTo("pending_handoff");
    }

    @Test
    void whatCannotBeIsRefused() {
        String talk = talk("refused");
        Http stranger = accounts.register().baiyuan();
        for (String move : MOVES) {
            refused(moved(stranger, talk, move), 404, "not_found");
            refused(moved(http, UUID.randomUUID().toString(), move), 404, "not_found");
            refused(moved(http, "nowhere", move), 400, "invalid_request");
        }
        for (String path : List.of("", "/messages")) {
            refused(stranger.get(SESSIONS + talk + path), 404, "not_found");
            refused(http.get(SESSIONS + UUID.randomUUID() + path), 404, "not_found");
            refused(http.get(SESSIONS + "nowhere" + path), 400, "invalid_request");
        }
        refused(http.post(SESSIONS + talk + "/claim", Json.object()), 400, "invalid_request");
        refused(http.post(SESSIONS + talk + "/resume-ai", Json.object("agent_email", "ann")), 400, "invalid_request");
        refused(
                http.post(SESSIONS + talk + "/human-reply", Json.object("agent_email", "ann@example.org")),
                400,
                "invalid_request");
        refused(http.post(SESSIONS + talk + "/handoff-request", Json.object("reason", 1)), 400, "invalid_request");
        assertThat(http.post(SESSIONS + talk + "/handoff-request", Json.object("reason", "angry"))
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("angry");
    }
}

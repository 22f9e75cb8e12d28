package io.ragstone.conformance.baiyuan.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.RawStream;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions that a page of the wiki answers: as the page is now, whatever it was a moment ago. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WikiAnswersTest {
    private static final String QUESTION = "What is the return policy?";

    private final Questions questions;
    private final RunningServer server;
    private final String base;
    private int claims;

    WikiAnswersTest(Account account, RunningServer server) {
        this.questions = new Questions(account);
        this.server = server;
        this.base = questions.knowing("The shop opens at nine.");
    }

    private void patch(String deadline) {
        claims++;
        JsonNode patched = questions
                .http()
                .post(
                        "/api/v1/wiki/patch",
                        Json.object(
                                "knowledge_base_id",
                                base,
                                "slug",
                                "return-policy",
                                "patch",
                                Json.object(
                                        "section",
                                        "Deadline",
                                        "content",
                                        "Deadline: " + deadline,
                                        "source_claim_id",
                                        base + claims,
                                        "confidence",
                                        0.98)))
                .data();
        assertThat(patched.path("live").asBoolean()).as("%s", patched).isTrue();
    }

    private JsonNode asked() {
        return questions.ask(QUESTION, "knowledge_base_id", base);
    }

    @Test
    void aPatchedFactIsToldAtOnce() {
        for (int days = 30; days < 34; days++) {
            patch(days + " days");
            JsonNode first = asked();
            JsonNode again = asked();

            assertThat(first.path("route").asText()).isEqualTo("wiki");
            assertThat(first.path("answer").asText()).contains(days + " days");
            assertThat(first.path("from_wiki").asBoolean()).isTrue();
            assertThat(first.path("tokens")).isEqualTo(Json.object("prompt", 0, "completion", 0));
            assertThat(first.at("/sources/0/id").asText()).isEqualTo("wiki:return-policy");
            assertThat(first.at("/sources/0/relevance").asDouble()).isEqualTo(1);
            assertThat(again.path("route").asText()).isEqualTo("cache");
            assertThat(again.path("answer")).isEqualTo(first.path("answer"));
            assertThat(again.path("from_wiki").asBoolean()).isTrue();
        }
        String streamed = Json.text(Questions.body(QUESTION, "knowledge_base_id", base, "stream", true));
        try (RawStream stream = RawStream.post(server.port(), questions.headers(), Questions.ASK, streamed)) {
            assertThat(stream.rest())
                    .containsSubsequence("event: start\n", "event: delta\n", "33 days", "event: done\n")
                    .contains("\"from_wiki\":true");
        }
    }
}

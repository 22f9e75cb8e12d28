package io.ragstone.conformance.baiyuan.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is pasted through this API is cited by the title that it was given. */
@OnSharedServer
class SourcesTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z";

    private final Questions questions;

    SourcesTest(Accounts accounts) {
        questions = new Questions(accounts.register());
    }

    @Test
    void anAnswerNamesTheTitleAndTheChunk() {
        Http http = questions.http();
        String document = http.post(
                        "/api/v1/documents/text",
                        Json.object("title", "Return Policy", "content", "Goods can be returned within 30 days."))
                .data()
                .path("document_id")
                .asText();
        Await.until(
                "the text is ready",
                Duration.ofSeconds(60),
                () -> http.get("/api/v1/documents/" + document).data(),
                shown -> shown.path("status").asText().equals("ready"));
        http.put(Questions.SETTINGS, Json.object("strict_citation", true)).succeeded();

        JsonNode answer = questions.ask("Within how many days can goods be returned?");

        assertThat(answer.at("/sources/0/title").asText()).isEqualTo("Return Policy");
        assertThat(answer.at("/sources/0/document_id").asText()).isEqualTo(document);
        assertThat(answer.at("/citations/0/source").asText()).isEqualTo("Return Policy");
        assertThat("chunk:" + answer.at("/citations/0/chunk_id").asText())
                .isEqualTo(answer.at("/sources/0/id").asText());
        assertThat(answer.path("timestamp").asText()).matches(TIME);
    }
}

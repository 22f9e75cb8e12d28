package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server is, part by part and server by server, and what it permits. */
@OnSharedServer
class StatusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STATUS = "/v1/system/status";

    private final Account account;

    StatusTest(Account account) {
        this.account = account;
    }

    @Test
    void everyPartSaysWhatItIsAndHowItIs() {
        JsonNode status = account.session().get(STATUS).succeeded().data();

        assertThat(status.at("/doc_engine/type").asText()).isEqualTo("lucene");
        assertThat(status.at("/storage/storage").asText()).isEqualTo("folder");
        assertThat(status.at("/database/database").asText())
                .isEqualTo(System.getProperty("ragstone.conformance.database", "sqlite"));
        for (String part : List.of("doc_engine", "storage", "database", "redis", "chat_model")) {
            assertThat(status.path(part).path("status").asText()).as(part).isIn("green", "yellow");
            assertThat(Double.parseDouble(status.path(part).path("elapsed").asText()))
                    .as(part)
                    .isNotNegative();
        }
    }

    @Test
    void theModelInsideTheServerIsTried() {
        // Loading it may take longer than anybody waits.
        JsonNode embedder = Await.until(
                "the embedder answers",
                PATIENCE,
                () -> account.session().get(STATUS).data().path("embedder"),
                part -> !part.path("status").asText().equals("red"));

        assertThat(embedder.path("model").asText()).endsWith("@Builtin");
        assertThat(embedder.path("message").asText()).startsWith("embeds");
    }

    @Test
    void theServerIsAmongThoseThatAreAlive() {
        JsonNode beats = Await.until(
                "the first heartbeat",
                PATIENCE,
                () -> account.session().get(STATUS).data().path("task_executor_heartbeats"),
                alive -> !alive.isEmpty());

        JsonNode beat = beats.elements().next().path(0);
        assertThat(beats.has(beat.path("name").asText())).isTrue();
        assertThat(Instant.parse(beat.path("now").asText()))
                .isAfterOrEqualTo(Instant.parse(beat.path("boot_at").asText()));
        assertThat(beat.at("/current/workers").asInt()).isPositive();
    }

    @Test
    void theStateOfTheServerIsNotForEverybody() {
        account.anonymous().get(STATUS).refused(401, "<Unauthorized '401: Unauthorized'>");
    }

    @Test
    void everybodyMayKnowWhatIsPermitted() {
        JsonNode config =
                account.anonymous().get("/v1/system/config").succeeded().data();

        assertThat(config.path("registerEnabled").asInt()).isEqualTo(1);
        assertThat(config.at("/limits/json_bytes").asLong()).isPositive();
        assertThat(config.at("/features/local_model_addresses").isBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void orchestratorsHaveTheirProbes(String path) {
        Answer answer = account.anonymous().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
        assertThat(answer.json().path("checks"))
                .allSatisfy(probe -> assertThat(probe.path("status").asText()).isEqualTo("UP"));
    }
}

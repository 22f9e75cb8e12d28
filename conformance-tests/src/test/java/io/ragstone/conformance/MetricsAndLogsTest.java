package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server tells of itself while it works, and what it keeps to itself. */
@OnSharedServer
class MetricsAndLogsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String METRICS = "/q/metrics";
    private static final String TOKEN = "token-of-the-scraper";
    private static final String CANARY = "canary-key-of-a-provider-7f3a";
    private static final String TEXT = "canarytext lighthouse keeper";

    private final ContractCheck check;

    MetricsAndLogsTest(ContractCheck check) {
        this.check = check;
    }

    @Test
    void whatHappensIsCountedAndLoggedAndSecretsAreInNeither() throws IOException {
        Path data = BuildFolder.newDataFolder("metrics");
        ServerSetup setup = new ServerSetup("metrics", data)
                .with("ragstone.log.json", "true")
                .with("ragstone.metrics.token", TOKEN)
                .with("ragstone.models.base-url.\"ZHIPU-AI\"", "http://127.0.0.1:1")
                .with("ragstone.models.attempts", "1")
                .with("ragstone.health.interval", "1s")
                .with("quarkus.log.level", "INFO");
        try (RunningServer server = RunningServer.start(setup)) {
            Account account = new Accounts(server, check).register();
            work(account);
            String metrics = metrics(account);
            assertCounted(metrics);
            for (String secret : List.of(CANARY, account.apiKey(), account.password(), account.email(), TEXT, TOKEN)) {
                assertThat(metrics).doesNotContain(secret);
                assertThat(server.log()).doesNotContain(secret);
            }
            assertLogIsJson(server.log(), account.tenantId());
        } finally {
            BuildFolder.delete(data);
        }
    }

    /** Some work that succeeds, some that is refused, and a provider's key. */
    private static void work(Account account) {
        account.session()
                .post("/v1/llm/set_api_key", Json.object("llm_factory", "ZHIPU-AI", "api_key", CANARY))
                .succeeded();
        Given given = new Given(account.api());
        String dataset = given.dataset("Metrics");
        String document = given.document(dataset, "light.txt", TEXT);
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");
        account.api()
                .post("/api/v1/retrieval", Json.object("question", TEXT, "dataset_ids", List.of(dataset)))
                .succeeded();
        account.api().post("/api/v1/datasets", Json.object("name", ""));
        String far = given.dataset(Json.object("name", "Far", "embedding_model", "embedding-3@ZHIPU-AI"))
                .path("id")
                .asText();
        Answer refused =
                account.api().post("/api/v1/retrieval", Json.object("question", TEXT, "dataset_ids", List.of(far)));
        assertThat(refused.code()).isEqualTo(105);
    }

    private static String metrics(Account account) {
        assertThat(account.anonymous().get(METRICS).status()).isEqualTo(401);
        assertThat(account.anonymous().bearer("another").get(METRICS).status()).isEqualTo(401);
        Http scraper = account.anonymous().bearer(TOKEN);
        Answer answer = Await.until(
                "what was counted is shown",
                PATIENCE,
                () -> scraper.get(METRICS),
                shown -> shown.text().contains("\nragstone_documents 1.0"));
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        return answer.text();
    }

    private static void assertCounted(String metrics) {
        assertThat(metrics)
                .contains("ragstone_http_requests_seconds_count{operation=\"ragflowRetrieve\"")
                .contains("ragstone_http_errors_total{code=\"101\",operation=\"ragflowCreateDataset\"")
                .contains("ragstone_ingest_stage_items_total{stage=\"parse\"} 1.0")
                .contains("ragstone_ingest_stage_items_total{stage=\"embed\"} 1.0")
                .contains("ragstone_ingest_stage_items_total{stage=\"index\"} 1.0")
                .contains("ragstone_ingest_documents_total{outcome=\"done\"} 1.0")
                .contains("ragstone_cache_requests_total{cache=\"document-vectors\",result=\"miss\"}")
                .contains("ragstone_model_calls_seconds_count{kind=\"embedding\"")
                .contains("ragstone_model_calls_seconds_count{kind=\"embedding\",model=\"embedding-3@ZHIPU-AI\","
                        + "outcome=\"failed\"")
                .contains("ragstone_part_up{part=\"database\"} 1.0")
                .contains("jvm_memory_used_bytes");
    }

    /** Only what is there before the log is does not look so. */
    private static void assertLogIsJson(String log, String tenant) {
        List<JsonNode> lines = log.lines()
                .filter(line -> line.startsWith("{"))
                .map(Json::parse)
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("timestamp").asText()).isNotBlank();
            assertThat(line.path("level").asText()).isNotBlank();
            assertThat(line.path("message").isTextual()).isTrue();
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.at("/mdc/tenant").asText().replace("-", "")).isEqualTo(tenant);
            assertThat(line.at("/mdc/surface").asText()).isEqualTo("ragflow");
            assertThat(line.at("/mdc/requestId").asText()).isNotBlank();
        });
    }
}

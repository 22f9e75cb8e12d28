package io.ragstone.adapters.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.health.HealthSettings;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Dependency;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.watch.Figures;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.ModelCall.Kind;
import io.ragstone.core.watch.Watcher.Outcome;
import io.ragstone.core.watch.Watcher.PageOutcome;
import io.ragstone.core.watch.Watcher.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The names are an interface: dashboards and alarms are built upon them. */
class MicrometerMetersTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MicrometerMeters meters = new MicrometerMeters(Path.of("target"));

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void requestsAreTimedAndErrorsCounted() {
        meters.answered("ragflow", "ragflowListDatasets", 200, Duration.ofMillis(7));
        meters.refused("ragflow", "ragflowListDatasets", 101);

        assertThat(meters.scrape())
                .contains("ragstone_http_requests_seconds_bucket{operation=\"ragflowListDatasets\",status=\"200\","
                        + "surface=\"ragflow\",le=\"0.01\"} 1")
                .contains("ragstone_http_errors_total{code=\"101\",operation=\"ragflowListDatasets\","
                        + "surface=\"ragflow\"} 1.0");
    }

    @Test
    void modelsAreTimedAndTheirTokensCounted() {
        meters.modelCalled(call("glm-4@ZHIPU-AI", null));
        meters.modelCalled(call("glm-4@ZHIPU-AI", "canary: it refused"));

        assertThat(meters.scrape())
                .contains("ragstone_model_calls_seconds_count{kind=\"chat\",model=\"glm-4@ZHIPU-AI\","
                        + "outcome=\"failed\",provider=\"ZHIPU-AI\"} 1")
                .contains("ragstone_model_tokens_total{direction=\"prompt\",kind=\"chat\","
                        + "model=\"glm-4@ZHIPU-AI\",provider=\"ZHIPU-AI\"} 20.0")
                .doesNotContain("canary");
    }

    @Test
    void namesThatUsersChooseAreNotWithoutEnd() {
        IntStream.range(0, 5_000).forEach(i -> meters.modelCalled(call("m" + i + "@P" + i, null)));

        assertThat(meters.scrape()
                        .lines()
                        .filter(line -> line.startsWith("ragstone_model_calls_seconds_count"))
                        .count())
                .isLessThan(300);
        assertThat(meters.scrape()).contains("model=\"other\"");
    }

    @Test
    void ingestionAndCachesAreCounted() {
        meters.stageDone(Stage.EMBED, 32, Duration.ofMillis(100));
        meters.documentEnded(Outcome.FAILED);
        meters.cacheAsked("document-vectors", 30, 2);
        meters.pageCompiled(PageOutcome.SKIPPED, Duration.ofMillis(3));
        meters.pageChecked(false);

        assertThat(meters.scrape())
                .contains("ragstone_ingest_stage_items_total{stage=\"embed\"} 32.0")
                .contains("ragstone_ingest_stage_seconds_count{stage=\"embed\"} 1")
                .contains("ragstone_ingest_documents_total{outcome=\"failed\"} 1.0")
                .contains("ragstone_cache_requests_total{cache=\"document-vectors\",result=\"hit\"} 30.0")
                .contains("ragstone_wiki_pages_seconds_count{outcome=\"skipped\"} 1")
                .contains("ragstone_wiki_checks_total{result=\"failed\"} 1.0");
    }

    @Test
    void howMuchThereIsAndHowThePartsAreIsShown() {
        MicrometerGauges gauges = new MicrometerGauges(meters.registry());
        gauges.show(() -> new Figures(3, 1, 42, 10, 2_000, 100, 5_000));
        try (ServerHealth health = new ServerHealth(
                Map.of(Part.INDEX, new Dependency("lucene", () -> {
                    throw new IllegalStateException("gone");
                })),
                new HealthSettings(MINUTE, MINUTE, 0, MINUTE))) {
            gauges.show(health);
            health.read();

            assertThat(meters.scrape())
                    .contains("ragstone_ingest_queue_waiting 3.0")
                    .contains("ragstone_ingest_queue_age_seconds 42.0")
                    .contains("ragstone_index_bytes 5000.0")
                    .contains("ragstone_part_up{part=\"index\"} 0.0");
        }
    }

    @Test
    void theMachineIsShown() {
        assertThat(meters.scrape())
                .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "system_cpu_count", "disk_free_bytes");
    }

    private static ModelCall call(String model, @Nullable String failure) {
        return new ModelCall(new UUID(1, 1), Kind.CHAT, model, Duration.ofMillis(300), 10, 5, failure);
    }
}

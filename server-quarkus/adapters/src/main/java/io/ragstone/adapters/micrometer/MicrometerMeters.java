package io.ragstone.adapters.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** Counts and times what happens. No tenant, no user and nothing of any content is in a metric. */
public final class MicrometerMeters implements Watcher, AutoCloseable {
    /** Tenants name models as they like. */
    private static final int MOST_MODELS = 200;

    private static final Duration[] STEPS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final BoundedNames models = new BoundedNames(MOST_MODELS);
    private final BoundedNames providers = new BoundedNames(MOST_MODELS);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** @param dataFolder of whose disk the space is watched */
    public MicrometerMeters(Path dataFolder) {
        Stream.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics(),
                        new DiskSpaceMetrics(dataFolder.toFile()))
                .forEach(binder -> binder.bindTo(registry));
        collections.bindTo(registry);
    }

    public MeterRegistry registry() {
        return registry;
    }

    /** All metrics as text. */
    public String scrape() {
        return registry.scrape();
    }

    /** @param operation as the contract calls it */
    public void answered(String surface, String operation, int status, Duration took) {
        Timer.builder("ragstone.http.requests")
                .description("How long requests took.")
                .tags("surface", surface, "operation", operation, "status", Integer.toString(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    /** @param code what the surface calls the error */
    public void refused(String surface, String operation, int code) {
        Counter.builder("ragstone.http.errors")
                .description("Errors by the number that the API gives them.")
                .tags("surface", surface, "operation", operation, "code", Integer.toString(code))
                .register(registry)
                .increment();
    }

    @Override
    public void modelCalled(ModelCall call) {
        String model = models.of(call.model());
        String provider = providers.of(call.provider());
        String kind = word(call.kind());
        Timer.builder("ragstone.model.calls")
                .description("How long models took to answer.")
                .tags("kind", kind, "model", model, "provider", provider, "outcome", outcome(call))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(call.took());
        tokens(kind, model, provider, "prompt", call.promptTokens());
        tokens(kind, model, provider, "completion", call.completionTokens());
    }

    private static String outcome(ModelCall call) {
        return call.failure() == null ? "answered" : "failed";
    }

    private void tokens(String kind, String model, String provider, String direction, long count) {
        if (count > 0) {
            Counter.builder("ragstone.model.tokens")
                    .description("What models outside of the server used.")
                    .tags("kind", kind, "model", model, "provider", provider, "direction", direction)
                    .register(registry)
                    .increment(count);
        }
    }

    @Override
    public void stageDone(Stage stage, long amount, Duration took) {
        Timer.builder("ragstone.ingest.stage")
                .description("How long the stages of ingestion took: parsing documents, embedding and indexing chunks.")
                .tag("stage", word(stage))
                .register(registry)
                .record(took);
        Counter.builder("ragstone.ingest.stage.items")
                .description("How many documents were parsed, and how many chunks embedded and indexed.")
                .tag("stage", word(stage))
                .register(registry)
                .increment(amount);
    }

    @Override
    public void documentEnded(Outcome outcome) {
        Counter.builder("ragstone.ingest.documents")
                .description("What became of documents.")
                .tag("outcome", word(outcome))
                .register(registry)
                .increment();
    }

    @Override
    public void pageCompiled(PageOutcome outcome, Duration took) {
        Timer.builder("ragstone.wiki.pages")
                .description("What became of pages of wikis that were to be compiled, and how long that took.")
                .tag("outcome", word(outcome))
                .register(registry)
                .record(took);
    }

    @Override
    public void pageChecked(boolean passed) {
        Counter.builder("ragstone.wiki.checks")
                .description("How the checks of pages of wikis ended.")
                .tag("result", passed ? "passed" : "failed")
                .register(registry)
                .increment();
    }

    @Override
    public void cacheAsked(String cache, long hits, long misses) {
        cache(cache, "hit", hits);
        cache(cache, "miss", misses);
    }

    private void cache(String cache, String result, long count) {
        Counter.builder("ragstone.cache.requests")
                .description("What caches had, and what they had not.")
                .tags("cache", cache, "result", result)
                .register(registry)
                .increment(count);
    }

    @Override
    public void asked(String route, Duration took) {
        Counter.builder("ragstone.ask")
                .description("Questions by the way that their answers came.")
                .tag("route", route)
                .register(registry)
                .increment();
        Timer.builder("ragstone.ask.duration")
                .description("How long answers took.")
                .tag("route", route)
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}

package io.ragstone.adapters.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.watch.Figures;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Shows how much there is and how the parts are, as it was seen the last time that somebody looked. */
public final class MicrometerGauges {
    private final MeterRegistry registry;

    public MicrometerGauges(MeterRegistry registry) {
        this.registry = registry;
    }

    public void show(Supplier<Figures> figures) {
        gauge("ragstone.ingest.queue.waiting", "Jobs that nobody works on.", figures, Figures::waiting);
        gauge("ragstone.ingest.queue.running", "Jobs that somebody works on.", figures, Figures::running);
        gauge(
                "ragstone.ingest.queue.age.seconds",
                "How long the oldest waiting job has been waiting.",
                figures,
                Figures::oldestSeconds);
        gauge("ragstone.documents", "Documents.", figures, Figures::documents);
        gauge("ragstone.documents.bytes", "The size of their files.", figures, Figures::documentBytes);
        gauge("ragstone.chunks", "Chunks that can be searched.", figures, Figures::chunks);
        gauge("ragstone.index.bytes", "The size of the search indexes.", figures, Figures::indexBytes);
    }

    private void gauge(String name, String description, Supplier<Figures> figures, ToLongFunction<Figures> value) {
        Gauge.builder(name, figures, latest -> value.applyAsLong(latest.get()))
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    public void show(ServerHealth health) {
        health.last().readings().keySet().forEach(part -> show(health, part));
    }

    private void show(ServerHealth health, Part part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        Gauge.builder("ragstone.part.up", health, all -> all.last().of(part).ok() ? 1 : 0)
                .description("1 while a part works, else 0.")
                .tag("part", name)
                .register(registry);
        Gauge.builder(
                        "ragstone.part.check.seconds",
                        health,
                        all -> all.last().of(part).elapsed().toNanos() / 1e9)
                .description("How long it took to look at a part.")
                .tag("part", name)
                .register(registry);
    }
}

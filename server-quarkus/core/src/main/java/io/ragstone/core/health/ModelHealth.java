package io.ragstone.core.health;

import io.ragstone.core.health.LastCalls.Last;
import io.ragstone.core.health.Reading.Color;
import io.ragstone.core.model.Embedder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's models are. One inside the server is asked; one outside costs money and is judged by how it answered
 * the last time that somebody needed it.
 */
public final class ModelHealth implements AutoCloseable {
    private static final String INSIDE = "Builtin";

    private final Function<String, Optional<Embedder>> inside;
    private final LastCalls calls;
    private final HealthSettings settings;
    private final Clock clock;
    private final Map<String, PartCheck> checks = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("model-health-", 1).daemon().factory());

    public ModelHealth(
            Function<String, Optional<Embedder>> inside, LastCalls calls, HealthSettings settings, Clock clock) {
        this.inside = inside;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param model as {@code name@provider} */
    public Reading embedder(UUID tenantId, String model) {
        Optional<Embedder> here = inside.apply(model);
        return here.isPresent() ? asked(model, here.get()) : judged(tenantId, model);
    }

    /** @param model as {@code name@provider}; null for the one inside the server, which only quotes */
    public Reading chat(UUID tenantId, @Nullable String model) {
        return model == null || model.isBlank()
                ? new Reading(INSIDE, Color.GREEN, "the server answers by quoting", Duration.ZERO)
                : judged(tenantId, model);
    }

    private Reading asked(String model, Embedder embedder) {
        PartCheck check = checks.computeIfAbsent(
                model,
                name -> new PartCheck(
                        "The model " + name,
                        name,
                        () -> {
                            embedder.embed(List.of("How are you?"));
                            return "embeds";
                        },
                        settings,
                        threads));
        check.begin();
        return check.await();
    }

    private Reading judged(UUID tenantId, String model) {
        return calls.of(tenantId, model)
                .map(last -> judged(model, last))
                .orElseGet(() ->
                        new Reading(model, Color.YELLOW, "was not asked since the server started", Duration.ZERO));
    }

    private Reading judged(String model, Last last) {
        String failure = last.call().failure();
        String ago = Duration.between(last.at(), clock.instant()).toSeconds() + " s ago";
        return failure == null
                ? new Reading(model, Color.GREEN, "answered " + ago, last.call().took())
                : new Reading(
                        model,
                        Color.RED,
                        "failed " + ago + ": " + failure,
                        last.call().took());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

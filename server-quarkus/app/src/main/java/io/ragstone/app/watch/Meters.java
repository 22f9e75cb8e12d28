package io.ragstone.app.watch;

import io.ragstone.adapters.micrometer.MicrometerGauges;
import io.ragstone.adapters.micrometer.MicrometerMeters;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.watch.Figures;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.RequestWatch;
import io.ragstone.surfaces.boundary.contract.Operation;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The metrics, where they are switched on. They are made once the server has started: that takes a moment, and whoever
 * does the work needs this first.
 */
@Singleton
class Meters implements Watcher, RequestWatch {
    private static final String UNKNOWN = "unknown";

    private final RagstoneConfig config;
    private volatile @Nullable MicrometerMeters made;

    Meters(RagstoneConfig config) {
        this.config = config;
    }

    /** Null where there are none, or not yet. */
    @Nullable
    MicrometerMeters made() {
        return made;
    }

    synchronized void make(Supplier<Figures> figures, ServerHealth health) {
        if (config.metrics().enabled() && made == null) {
            MicrometerMeters meters = new MicrometerMeters(config.data().dir());
            MicrometerGauges gauges = new MicrometerGauges(meters.registry());
            gauges.show(figures);
            gauges.show(health);
            made = meters;
        }
    }

    @Override
    public void answered(Arrival arrival, int status, Duration took) {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.answered(arrival.surface().label(), operation(arrival), status, took);
        }
    }

    @Override
    public void refused(Arrival arrival, int code) {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.refused(arrival.surface().label(), operation(arrival), code);
        }
    }

    private static String operation(Arrival arrival) {
        Operation operation = arrival.operation();
        return operation == null ? UNKNOWN : operation.id();
    }

    @Override
    public void modelCalled(ModelCall call) {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.modelCalled(call);
        }
    }

    @Override
    public void stageDone(Stage stage, long amount, Duration took) {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.stageDone(stage, amount, took);
        }
    }

    @Override
    public void documentEnded(Outcome outcome) {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.documentEnded(outcome);
        }
    }

    @Override
    public void cacheAsked(String cache, long hits, long misses) {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.cacheAsked(cache, hits, misses);
        }
    }

    @Override
    public void asked(String route, Duration took) {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.asked(route, took);
        }
    }

    @PreDestroy
    void close() {
        MicrometerMeters meters = made;
        if (meters != null) {
            meters.close();
        }
    }
}

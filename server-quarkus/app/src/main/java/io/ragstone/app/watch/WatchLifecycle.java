package io.ragstone.app.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.ragstone.core.health.HealthSettings;
import io.ragstone.core.health.Heart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Begins to watch when all else has started, and stops before it. */
@Singleton
class WatchLifecycle {
    private static final int LAST = 10_000;
    private static final int FIRST = 1;

    private final Heart heart;
    private final Meters meters;
    private final FigureReader figures;
    private final HealthSettings settings;
    private final ScheduledExecutorService counting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("figures").daemon().factory());
    private volatile boolean started;

    WatchLifecycle(Heart heart, Meters meters, FigureReader figures, HealthSettings settings) {
        this.heart = heart;
        this.meters = meters;
        this.figures = figures;
        this.settings = settings;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        heart.start();
        counting.execute(meters::make);
        counting.scheduleWithFixedDelay(
                figures::read, 0, settings.interval().toMillis(), TimeUnit.MILLISECONDS);
        started = true;
    }

    boolean started() {
        return started;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        counting.shutdownNow();
        heart.close();
    }
}

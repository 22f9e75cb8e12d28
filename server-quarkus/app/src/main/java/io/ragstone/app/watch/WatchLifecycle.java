package io.ragstone.app.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.ragstone.core.health.HealthSettings;
import io.ragstone.core.health.Heart;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.limit.Counters;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Begins to watch when all else has started, and stops before it. */
@Singleton
class WatchLifecycle {
    private static final int LAST = 10_000;
    private static final int FIRST = 1;
    private static final int TIDY_MINUTES = 60;

    /** The longest window is a day. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final Logger LOG = Logger.getLogger(WatchLifecycle.class);

    private final Heart heart;
    private final ServerHealth health;
    private final Meters meters;
    private final FigureReader figures;
    private final HealthSettings settings;
    private final Counters counters;
    private final Clock clock;
    private final ScheduledExecutorService counting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("figures").daemon().factory());
    private volatile boolean started;

    WatchLifecycle(
            Heart heart,
            ServerHealth health,
            Meters meters,
            FigureReader figures,
            HealthSettings settings,
            Counters counters,
            Clock clock) {
        this.heart = heart;
        this.health = health;
        this.meters = meters;
        this.figures = figures;
        this.settings = settings;
        this.counters = counters;
        this.clock = clock;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        heart.start();
        counting.execute(() -> meters.make(figures::latest, health));
        counting.scheduleWithFixedDelay(figures::read, 0, settings.interval().toMillis(), TimeUnit.MILLISECONDS);
        counting.scheduleWithFixedDelay(this::tidy, 1, TIDY_MINUTES, TimeUnit.MINUTES);
        started = true;
    }

    private void tidy() {
        try {
            counters.forgetBefore(clock.instant().minus(KEPT));
        } catch (RuntimeException e) {
            LOG.debug("Old counters are forgotten next time.", e);
        }
    }

    boolean started() {
        return started;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        counting.shutdownNow();
        heart.close();
    }
}

package io.ragstone.app.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.ragstone.core.health.Heart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Begins to watch when all else has started, and stops before it. */
@Singleton
class WatchLifecycle {
    private static final int LAST = 10_000;
    private static final int FIRST = 1;

    private final Heart heart;
    private volatile boolean started;

    WatchLifecycle(Heart heart) {
        this.heart = heart;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        heart.start();
        started = true;
    }

    boolean started() {
        return started;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        heart.close();
    }
}

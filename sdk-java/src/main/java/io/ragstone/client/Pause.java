package io.ragstone.client;

import java.time.Duration;

/** Waits; a test waits without waiting. */
@FunctionalInterface
interface Pause {
    void pause(Duration duration) throws InterruptedException;
}

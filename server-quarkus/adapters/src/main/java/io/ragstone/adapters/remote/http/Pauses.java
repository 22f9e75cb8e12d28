package io.ragstone.adapters.remote.http;

import java.time.Duration;

/** Waits between attempts. */
@FunctionalInterface
public interface Pauses {
    void pause(Duration length) throws InterruptedException;
}

package io.ragstone.sdk.wire.waiting;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to wait for work on the server.
 *
 * @param <O> the options themselves
 * @param <P> what is told of progress
 */
public abstract class WaitOptions<O, P> {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    private @Nullable Duration timeout;
    private Duration pollInterval = DEFAULT_INTERVAL;
    private Consumer<P> onProgress = progress -> {};

    /** Waits without limit. */
    protected WaitOptions() {}

    /** How long to wait at most; without limit by default. */
    public final O timeout(Duration longest) {
        timeout = longest;
        return self();
    }

    /** How often to ask the server at most; every second by default, and a few times sooner at the start. */
    public final O pollInterval(Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("The poll interval must be longer than nothing.");
        }
        pollInterval = interval;
        return self();
    }

    /** Told, on the waiting thread, whenever anything of the state has changed. */
    public final O onProgress(Consumer<P> listener) {
        onProgress = listener;
        return self();
    }

    /** How long to wait at most, or {@code null} for without limit. */
    public final @Nullable Duration timeout() {
        return timeout;
    }

    /** How often to ask the server at most. */
    public final Duration pollInterval() {
        return pollInterval;
    }

    /** Who is told of progress. */
    public final Consumer<P> onProgress() {
        return onProgress;
    }

    @SuppressWarnings("unchecked")
    private O self() {
        return (O) this;
    }
}

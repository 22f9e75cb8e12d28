package io.ragstone.sdk.reindex;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How {@code DataSet.reindex} waits.
 *
 * <pre>{@code
 * dataset.reindex("all-MiniLM-L6-v2@Builtin", new ReindexOptions()
 *         .timeout(Duration.ofHours(1))
 *         .onProgress(state -> System.out.printf("%3.0f %%%n", state.progress() * 100)));
 * }</pre>
 */
public final class ReindexOptions {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    private @Nullable Duration timeout;
    private Duration pollInterval = DEFAULT_INTERVAL;
    private Consumer<Reindexing> onProgress = state -> {};

    /** How long to wait at most; without limit by default. */
    public ReindexOptions timeout(Duration longest) {
        timeout = longest;
        return this;
    }

    /** How often to ask the server at most; every second by default, and a few times sooner at the start. */
    public ReindexOptions pollInterval(Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("The poll interval must be longer than nothing.");
        }
        pollInterval = interval;
        return this;
    }

    /** Told, on the waiting thread, whenever the state has changed. */
    public ReindexOptions onProgress(Consumer<Reindexing> listener) {
        onProgress = listener;
        return this;
    }

    /** How long to wait at most, or {@code null} for without limit. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** How often to ask the server at most. */
    public Duration pollInterval() {
        return pollInterval;
    }

    /** Who is told of progress. */
    public Consumer<Reindexing> onProgress() {
        return onProgress;
    }
}

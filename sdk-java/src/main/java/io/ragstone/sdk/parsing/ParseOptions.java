package io.ragstone.sdk.parsing;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How {@code DataSet.parseDocuments} waits.
 *
 * <pre>{@code
 * dataset.parseDocuments(ids, new ParseOptions()
 *         .timeout(Duration.ofMinutes(10))
 *         .onProgress(progress -> log.info("{}", progress)));
 * }</pre>
 */
public final class ParseOptions {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    private @Nullable Duration timeout;
    private Duration pollInterval = DEFAULT_INTERVAL;
    private Consumer<ParseProgress> onProgress = progress -> {};

    /** How long to wait at most; without limit by default. */
    public ParseOptions timeout(Duration longest) {
        timeout = longest;
        return this;
    }

    /** How often to ask the server at most; every second by default, and a few times sooner at the start. */
    public ParseOptions pollInterval(Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("The poll interval must be longer than nothing.");
        }
        pollInterval = interval;
        return this;
    }

    /** Told, on the waiting thread, whenever a document's state, progress or message has changed. */
    public ParseOptions onProgress(Consumer<ParseProgress> listener) {
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
    public Consumer<ParseProgress> onProgress() {
        return onProgress;
    }
}

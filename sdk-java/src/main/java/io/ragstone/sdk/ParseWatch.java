package io.ragstone.sdk;

import io.ragstone.sdk.error.InterruptedCallException;
import io.ragstone.sdk.error.TimedOutException;
import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseProgress;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.parsing.RunStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Waits until documents are parsed, and tells how far they are. */
final class ParseWatch {
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(100);

    private final Function<String, Document> look;
    private final ParseOptions options;
    private final Map<String, ParseProgress> told = new HashMap<>();
    private final Map<String, ParseResult> results = new LinkedHashMap<>();

    ParseWatch(Function<String, Document> look, ParseOptions options) {
        this.look = look;
        this.options = options;
    }

    List<ParseResult> await(List<String> ids) {
        long start = System.nanoTime();
        Set<String> pending = new LinkedHashSet<>(ids);
        Duration interval = shorter(FIRST_INTERVAL, options.pollInterval());
        while (true) {
            pending.removeIf(this::isThrough);
            if (pending.isEmpty()) {
                return ids.stream()
                        .map(id -> Objects.requireNonNull(results.get(id)))
                        .toList();
            }
            waitFor(interval, start, pending, ids.size());
            interval = shorter(interval.multipliedBy(2), options.pollInterval());
        }
    }

    private boolean isThrough(String id) {
        Document document = look.apply(id);
        RunStatus status = statusOf(document);
        ParseProgress progress = new ParseProgress(id, status, document.progress(), document.progressMessage());
        if (!progress.equals(told.put(id, progress))) {
            options.onProgress().accept(progress);
        }
        if (!status.isFinal()) {
            return false;
        }
        results.put(id, new ParseResult(id, status, document.chunkCount(), document.tokenCount()));
        return true;
    }

    /** Where a server gives no state that is known here, its progress tells. */
    private static RunStatus statusOf(Document document) {
        if (document.run() != RunStatus.UNKNOWN) {
            return document.run();
        }
        if (document.progress() < 0) {
            return RunStatus.FAIL;
        }
        return document.progress() >= 1 ? RunStatus.DONE : RunStatus.RUNNING;
    }

    private void waitFor(Duration interval, long start, Set<String> pending, int all) {
        Duration timeout = options.timeout();
        Duration wait = interval;
        if (timeout != null) {
            Duration left = timeout.minusNanos(System.nanoTime() - start);
            if (left.isNegative() || left.isZero()) {
                throw new TimedOutException(
                        "%d of %d documents were not parsed within %s; the server goes on with them: %s"
                                .formatted(pending.size(), all, timeout, pending),
                        null);
            }
            wait = shorter(interval, left);
        }
        try {
            Thread.sleep(Math.max(1, wait.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException(
                    "Interrupted while waiting for documents to be parsed; the server goes on with them.", e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

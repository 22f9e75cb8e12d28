package io.ragstone.core.health;

import io.ragstone.core.health.Reading.Color;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at one part, in a thread of its own and never twice at once: a part that hangs holds one thread and nobody who
 * asks. All who ask meanwhile get what that one look finds.
 */
final class PartCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PartCheck.class);

    /** After so many times the longest wait a look is given up: what it waits for may be gone, and its successor be there. */
    private static final int GIVE_UP = 10;

    /** Some of those that were given up cannot be interrupted; beyond this nobody looks any more. */
    private static final int MOST_STUCK = 8;

    private final String name;
    private final String kind;
    private final Probe probe;
    private final HealthSettings settings;
    private final ExecutorService threads;
    private @Nullable Look running;
    private int atWork;
    private @Nullable Reading last;

    PartCheck(String name, String kind, Probe probe, HealthSettings settings, ExecutorService threads) {
        this.name = name;
        this.kind = kind;
        this.probe = probe;
        this.settings = settings;
        this.threads = threads;
    }

    /** A look on its way. */
    private static final class Look {
        private final CompletableFuture<Reading> reading = new CompletableFuture<>();
        private final long begun = System.nanoTime();
        private @Nullable Future<?> work;

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    /** Begins to look, unless somebody does already. */
    synchronized void begin() {
        if (running != null && !givenUp(running)) {
            return;
        }
        Look look = new Look();
        running = look;
        atWork++;
        look.work = threads.submit(() -> {
            Reading reading = look(look);
            ended(look, reading);
            look.reading.complete(reading);
        });
    }

    private boolean givenUp(Look look) {
        boolean late = look.age().compareTo(settings.timeout().multipliedBy(GIVE_UP)) > 0;
        if (late && look.work != null && !look.work.isDone()) {
            look.work.cancel(true);
        }
        return late && atWork < MOST_STUCK;
    }

    private synchronized void ended(Look look, Reading reading) {
        atWork--;
        if (running == look) {
            running = null;
            remember(reading);
        }
    }

    /** What the look finds that is on its way, or, when that takes too long, just this. */
    Reading await() {
        Look look = look();
        if (look == null) {
            return last();
        }
        long left = settings.timeout().minus(look.age()).toNanos();
        try {
            return look.reading.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return late(look);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late(look);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized @Nullable Look look() {
        return running;
    }

    private Reading late(Look look) {
        String sentence = "has not answered for " + look.age().toMillis() + " ms";
        tell(new TimeoutException(sentence));
        return remember(new Reading(kind, Color.RED, sentence, look.age()));
    }

    /** What was found last. */
    synchronized Reading last() {
        return last == null ? new Reading(kind, Color.YELLOW, "was not looked at yet", Duration.ZERO) : last;
    }

    private synchronized Reading remember(Reading reading) {
        if (last != null && !last.ok() && reading.ok()) {
            LOG.info("{} works again.", name);
        }
        last = reading;
        return reading;
    }

    private Reading look(Look look) {
        for (int attempt = 0; ; attempt++) {
            try {
                String message = probe.look();
                Duration took = look.age();
                return attempt == 0 && took.compareTo(settings.timeout().dividedBy(2)) < 0
                        ? new Reading(kind, Color.GREEN, message, took)
                        : new Reading(kind, Color.YELLOW, message + ", but slowly or not at once", took);
            } catch (ImpairedException e) {
                return new Reading(kind, Color.YELLOW, String.valueOf(e.getMessage()), look.age());
            } catch (Exception | LinkageError e) {
                if (attempt >= settings.retries()) {
                    tell(e);
                    // The reason may name hosts, paths or accounts: it is for the log, not for whoever asks.
                    return new Reading(kind, Color.RED, "does not answer; see the server's log", look.age());
                }
            }
        }
    }

    /** Once in full; as long as nothing changes nobody needs to read it again. */
    private synchronized void tell(Throwable reason) {
        if (last == null || last.ok()) {
            LOG.warn("{} cannot be used.", name, reason);
        } else {
            LOG.debug("{} still cannot be used.", name, reason);
        }
    }
}

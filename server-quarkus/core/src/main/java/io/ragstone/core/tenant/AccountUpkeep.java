package io.ragstone.core.tenant;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes now and then when keys were used, and removes what of accounts has run out or shall go. */
public final class AccountUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountUpkeep.class);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(15);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final KeyUses uses;
    private final Runnable sweep;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("account-upkeep").daemon().factory());

    /** @param sweep removes what has run out */
    public AccountUpkeep(KeyUses uses, Runnable sweep) {
        this.uses = uses;
        this.sweep = sweep;
    }

    public void start() {
        every(BETWEEN_WRITES, uses::write);
        timer.execute(this::sweep);
        every(BETWEEN_SWEEPS, this::sweep);
    }

    private void every(Duration pause, Runnable work) {
        timer.scheduleWithFixedDelay(work, pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    /** What it could not do now it does the next time. */
    private void sweep() {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOG.warn("Sessions and codes that ran out could not be removed now.", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        uses.write();
    }
}

package io.ragstone.core.tenant.account;

import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.Schedule;
import io.ragstone.core.tenant.credential.KeyUses;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes now and then when keys were used, and removes what of accounts has run out or shall go. */
public final class AccountUpkeep implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(AccountUpkeep.class);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(15);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final KeyUses uses;
    private final Runnable sweep;
    private final Schedule schedule;

    /** @param sweep removes what has run out */
    public AccountUpkeep(KeyUses uses, Runnable sweep) {
        this.uses = uses;
        this.sweep = sweep;
        this.schedule = new Schedule("account-upkeep")
                .every(BETWEEN_WRITES, BETWEEN_WRITES, uses::write)
                .every(Duration.ZERO, BETWEEN_SWEEPS, this::sweep);
    }

    @Override
    public String name() {
        return "account-upkeep";
    }

    @Override
    public void start() {
        schedule.start();
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
    public void stop() {
        schedule.stop();
        uses.write();
    }

    @Override
    public State state() {
        return schedule.state();
    }
}

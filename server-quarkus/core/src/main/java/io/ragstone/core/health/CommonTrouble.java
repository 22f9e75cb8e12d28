package io.ragstone.core.health;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server's trouble from a tenant's: models are the tenants' own, and what one of several has done wrong is no one else's. */
public final class CommonTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(CommonTrouble.class);

    private final LongSupplier tenants;
    private volatile boolean shared;

    /** @param tenants how many tenants the server has */
    public CommonTrouble(LongSupplier tenants) {
        this.tenants = tenants;
    }

    /**
     * Whether it is the server's.
     *
     * @param troubled how many tenants have it, and of those who could tell nobody has not
     */
    public boolean isOf(long troubled) {
        return troubled > 1 || (troubled == 1 && !isShared());
    }

    private boolean isShared() {
        if (!shared) {
            try {
                shared = tenants.getAsLong() > 1;
            } catch (RuntimeException e) {
                LOG.debug("How many tenants there are cannot be told now.", e);
                return true;
            }
        }
        return shared;
    }
}

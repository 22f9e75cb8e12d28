package io.ragstone.core.health;

/** What is left out at present so that answers keep coming. */
@FunctionalInterface
public interface ServiceMode {
    /** Nothing; the costly steps; everything that is not known already. */
    enum Mode {
        NORMAL,
        DEGRADED,
        CRITICAL
    }

    Mode now();
}

package io.ragstone.core.health;

/**
 * Looks at one part and says in a few words how it is; throws when it cannot be used, and {@link ImpairedException} when
 * it can be, with losses.
 */
@FunctionalInterface
public interface Probe {
    String look() throws Exception;
}

package io.ragstone.core.health;

/** Looks at one part and says in a few words how it is; throws when it cannot be used. */
@FunctionalInterface
public interface Probe {
    String look() throws Exception;
}

package io.ragstone.core.limit;

/** How many requests a minute may be made; 0 for any number. */
public record Rates(long tenant, long user, long key) {
    public static final Rates ANY = new Rates(0, 0, 0);
}

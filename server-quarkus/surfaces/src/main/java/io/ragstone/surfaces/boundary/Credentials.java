package io.ragstone.surfaces.boundary;

import org.jspecify.annotations.Nullable;

/** What a request brings along to prove who sends it. */
@FunctionalInterface
public interface Credentials {
    /** The value of a header, by its name in any case; null when it is missing. */
    @Nullable
    String header(String name);
}

package io.ragstone.surfaces.boundary;

import io.ragstone.core.call.Origin;
import org.jspecify.annotations.Nullable;

/** What a request brings along to prove who sends it. */
@FunctionalInterface
public interface Credentials {
    /** The value of a header, by its name in any case; null when it is missing. */
    @Nullable
    String header(String name);

    /** Where the request comes from, for what counts attempts. */
    default Origin origin() {
        return new Origin("", "", "");
    }
}

package io.ragstone.surfaces.boundary;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How many bytes a JSON body may have. Files come another way and have a limit of their own. */
public record JsonBodyLimit(int bytes) {
    public JsonBodyLimit {
        if (bytes < 1 || bytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The limit of a JSON body has to be between 1 byte and 2 GB");
        }
    }

    /** What holds unless the application says otherwise. */
    @Singleton
    static final class Usual {
        private static final int SIXTEEN_MEBIBYTES = 16 << 20;

        @Produces
        @Singleton
        @DefaultBean
        JsonBodyLimit limit() {
            return new JsonBodyLimit(SIXTEEN_MEBIBYTES);
        }
    }
}

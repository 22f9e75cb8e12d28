package io.ragstone.surfaces.ragflow.watch;

import java.util.Map;

/**
 * What the server permits, for all to know.
 *
 * @param registration whether anybody may make an account
 * @param features what is switched on, by its name
 * @param limits how large and how many things may be; 0 for any number
 */
public record ServerTerms(boolean registration, Map<String, Boolean> features, Map<String, Long> limits) {
    public ServerTerms {
        features = Map.copyOf(features);
        limits = Map.copyOf(limits);
    }
}

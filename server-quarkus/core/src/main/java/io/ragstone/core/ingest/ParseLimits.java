package io.ragstone.core.ingest;

import java.time.Duration;

/** How much a single document may cost. Whatever goes beyond fails that document, with words that say so. */
public record ParseLimits(
        long maxBytes, int maxPages, long maxCharacters, int maxNesting, double maxInflation, Duration maxTime) {}

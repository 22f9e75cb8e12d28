package io.ragstone.core.ingest.parse;

import java.time.Duration;

/** How much a single document may cost. Whatever goes beyond fails that document, with words that say so. */
public record ParseLimits(
        long maxBytes, int maxPages, long maxCharacters, int maxNesting, double maxInflation, Duration maxTime) {
    /** What a character takes while it is in the file's text, in blocks and in chunks, several times over, and room for others. */
    private static final int BYTES_A_CHARACTER = 32;

    /** The same, but with no more text than fits into so many bytes of memory. */
    public ParseLimits within(long memory) {
        return new ParseLimits(
                maxBytes,
                maxPages,
                Math.min(maxCharacters, memory / BYTES_A_CHARACTER),
                maxNesting,
                maxInflation,
                maxTime);
    }
}

package io.ragstone.adapters.lucene;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the indexes are, and how many of them are kept at hand.
 *
 * @param root the folder for all of them
 * @param openIndexes how many stay open at most, apart from those in use
 * @param idle one that nobody used for so long is closed
 * @param commitChanges after so many changes an index is written to disk
 * @param commitDelay after this time at the latest changes are written to disk
 */
public record LuceneSettings(Path root, int openIndexes, Duration idle, int commitChanges, Duration commitDelay) {
    public static LuceneSettings in(Path root) {
        return new LuceneSettings(root, 64, Duration.ofMinutes(10), 2000, Duration.ofSeconds(10));
    }
}

package io.ragstone.benchmarks.search;

import io.ragstone.adapters.lucene.LucenePassageIndex;
import io.ragstone.adapters.lucene.LuceneSettings;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.PassageIndex.Change;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** Writes passages into an index through its port, as the server does. */
final class PreparedIndex {
    /** What a store in memory says that its last change was. */
    private static final int LAST_CHANGE = 0;

    private static final int BATCH = 250;

    private PreparedIndex() {}

    static LucenePassageIndex open(Path folder) {
        return new LucenePassageIndex(LuceneSettings.in(folder), Clock.systemUTC());
    }

    static void write(Passages passages, Path folder) {
        IndexKey key = IndexKey.of(passages.bases().getFirst());
        try (LucenePassageIndex index = open(folder)) {
            for (int from = 0; from < passages.count(); from += BATCH) {
                int to = Math.min(from + BATCH, passages.count());
                List<EmbeddedChunk> batch =
                        IntStream.range(from, to).mapToObj(passages::passage).toList();
                index.apply(key, List.of(new Change.Put(batch)), to < passages.count() ? -1 : LAST_CHANGE);
                if (to % 10_000 == 0) {
                    System.err.printf("%d of %d passages are in the index%n", to, passages.count());
                }
            }
        }
    }
}

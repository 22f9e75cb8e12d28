package io.ragstone.core.search;

import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.watch.Watcher;
import io.ragstone.core.watch.Watcher.Stage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that tells how many passages it takes in, and how long that takes. */
public final class TimedIndex implements PassageIndex {
    private final PassageIndex index;
    private final Watcher watcher;

    public TimedIndex(PassageIndex index, Watcher watcher) {
        this.index = index;
        this.watcher = watcher;
    }

    @Override
    public void apply(IndexKey key, List<Change> changes, long sequence) {
        long begun = System.nanoTime();
        index.apply(key, changes, sequence);
        long passages = changes.stream()
                .mapToLong(change ->
                        change instanceof Change.Put put ? put.chunks().size() : 0)
                .sum();
        if (passages > 0) {
            watcher.stageDone(Stage.INDEX, passages, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    @Override
    public long sequence(IndexKey key) {
        return index.sequence(key);
    }

    @Override
    public Candidates search(IndexKey key, IndexQuery query) {
        return index.search(key, query);
    }

    @Override
    public void drop(IndexKey key) {
        index.drop(key);
    }

    @Override
    public @Nullable String highlight(String question, String text) {
        return index.highlight(question, text);
    }

    @Override
    public void check() {
        index.check();
    }
}

package io.ragstone.core.health;

import io.ragstone.core.watch.Watcher;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what became of documents since the server started. */
public final class DocumentCounts implements Watcher {
    private final AtomicLong failed = new AtomicLong();

    @Override
    public void documentEnded(Outcome outcome) {
        if (outcome == Outcome.FAILED) {
            failed.incrementAndGet();
        }
    }

    public long failed() {
        return failed.get();
    }
}

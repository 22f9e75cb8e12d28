package io.ragstone.core.ingest;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.RunState;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Cancellation;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until documents are parsed, whichever server does it: as long as somebody waits with it, and not for ever. */
public final class ParsingPatience {
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 1000;

    private final DocumentStore documents;
    private final Duration longest;

    public ParsingPatience(DocumentStore documents, Duration longest) {
        this.documents = documents;
        this.longest = longest;
    }

    /** The documents as they are by then, without those that were removed meanwhile. */
    public List<Document> await(KnowledgeBase base, Collection<UUID> ids, Cancellation cancellation) {
        CountDownLatch left = new CountDownLatch(1);
        long end = System.nanoTime() + longest.toNanos();
        long pause = FIRST_PAUSE;
        try (Cancellation.Registration ignored = cancellation.onCancel(left::countDown)) {
            List<Document> now = documents.findAll(base.tenantId(), base.id(), ids);
            while (isUnderWay(now)) {
                long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (rest <= 0 || hasLeft(left, Math.min(pause, rest))) {
                    return now;
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE);
                now = documents.findAll(base.tenantId(), base.id(), ids);
            }
            return now;
        }
    }

    private static boolean isUnderWay(List<Document> documents) {
        return documents.stream().anyMatch(document -> document.parsing().state() == RunState.RUNNING);
    }

    private static boolean hasLeft(CountDownLatch left, long millis) {
        try {
            return left.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

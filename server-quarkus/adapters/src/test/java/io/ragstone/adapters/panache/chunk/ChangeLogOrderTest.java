package io.ragstone.adapters.panache.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.chunk.ChunkChange;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who follows the log, from the last number it saw, misses no change however many write at once. */
@QuarkusTest
class ChangeLogOrderTest {
    @Inject
    ChunkStore store;

    @Inject
    Transactions transactions;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final List<UUID> seen = new ArrayList<>();
    private long last;

    /** The slow writer has the lower number. Was the higher one visible before it, the follower would pass it by. */
    @Test
    void aSlowWriterIsNotOvertaken() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        UUID slow = ids.next();
        UUID fast = ids.next();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> transactions.run(() -> {
                put(slow);
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            Future<?> second = threads.submit(() -> put(fast));
            finishesOrWaits(second);
            follow();
            mayCommit.countDown();
            first.get();
            second.get();
            follow();
        }

        assertThat(seen).containsExactly(slow, fast);
    }

    @Test
    void manyWritersAreAllSeen() throws Exception {
        List<UUID> documents = IntStream.range(0, 120).mapToObj(i -> ids.next()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writers = new ArrayList<>();
            documents.forEach(document -> writers.add(threads.submit(() -> put(document))));
            for (Future<?> writer : writers) {
                while (!writer.isDone()) {
                    follow();
                }
                writer.get();
            }
            follow();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(documents);
    }

    private void put(UUID document) {
        store.put(key, new SampleChunks(tenant, base, document).chunk(0, 0, "Passage of " + document));
    }

    private void follow() {
        for (ChunkChange change : store.changesAfter(key, last, 1000)) {
            assertThat(change.sequence()).isGreaterThan(last);
            last = change.sequence();
            seen.add(document(change.documentId()));
        }
    }

    private static UUID document(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }

    /** Where it has to wait for the other one, a second is enough to be sure that it did not just pass. */
    private static void finishesOrWaits(Future<?> writer) throws ExecutionException, InterruptedException {
        try {
            writer.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException itWaits) {
            assertThat(writer).isNotDone();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

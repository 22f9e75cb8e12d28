package io.ragstone.adapters.panache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.Names;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transactions that want the same things at the same time. */
@QuarkusTest
class ConcurrentTransactionsTest {
    @Inject
    Transactions transactions;

    @Inject
    DocumentStore documents;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final SampleDocuments samples = new SampleDocuments(ids);
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();

    @Test
    void aFreeNameIsGivenOnce() throws Exception {
        List<Runnable> uploads = IntStream.range(0, 24)
                .<Runnable>mapToObj(i -> this::insertUnderFreeName)
                .toList();

        allAtOnce(uploads);

        List<String> names =
                documents.list(tenant, base, DocumentFilter.ALL, Order.NEWEST_FIRST, PageRequest.ALL).items().stream()
                        .map(Document::name)
                        .toList();
        assertThat(names).hasSize(24);
        assertThat(new HashSet<>(names)).hasSize(24).contains("notes.txt", "notes(1).txt", "notes(23).txt");
    }

    private void insertUnderFreeName() {
        transactions.run(() -> {
            String name = Names.free("notes.txt", among -> documents.namesInUse(tenant, base, among));
            documents.insert(samples.named(tenant, base, name));
        });
    }

    /** Each writes what the other one has written to already: one is taken back and done over. */
    @Test
    void twoThatWaitForEachOtherBothComeThrough() throws Exception {
        Document one = samples.named(tenant, base, "one.txt");
        Document two = samples.named(tenant, base, "two.txt");
        documents.insert(one);
        documents.insert(two);
        CyclicBarrier bothAtIt = new CyclicBarrier(2);

        allAtOnce(List.of(() -> addToBoth(one, two, bothAtIt), () -> addToBoth(two, one, bothAtIt)));

        assertThat(documents.find(tenant, one.id()).orElseThrow().chunkCount()).isEqualTo(2);
        assertThat(documents.find(tenant, two.id()).orElseThrow().chunkCount()).isEqualTo(2);
    }

    private void addToBoth(Document first, Document second, CyclicBarrier bothAtIt) {
        transactions.run(() -> {
            documents.addCounts(tenant, first.id(), 1, 1);
            meet(bothAtIt);
            documents.addCounts(tenant, second.id(), 1, 1);
        });
    }

    /** Where one writer comes after the other, and when one is done over, nobody comes to the meeting. */
    private static void meet(CyclicBarrier bothAtIt) {
        try {
            bothAtIt.await(1, TimeUnit.SECONDS);
        } catch (Exception alone) {
            assertThat(alone).isNotInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aCollisionIsRepeatedAndInTheEndToldInASentence() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
                }))
                .isInstanceOf(CoreException.class)
                .hasMessage("The database was too busy for this. Try it again.");

        assertThat(attempts).hasValue(5);
    }

    @Test
    void anInnerTransactionIsNotRepeatedByItself() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();

        transactions.run(() -> {
            if (outer.incrementAndGet() < 3) {
                transactions.run(() -> {
                    inner.incrementAndGet();
                    throw new IllegalStateException(new SQLException("could not serialize", "40001"));
                });
            }
        });

        assertThat(outer).hasValue(3);
        assertThat(inner).hasValue(2);
    }

    private static void allAtOnce(List<Runnable> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(task)));
            for (Future<?> task : running) {
                task.get();
            }
        }
    }
}

package io.ragstone.adapters.panache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How calls of stores stand to transactions and to one another. */
@QuarkusTest
class StoreCallTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    Transactions transactions;

    @Inject
    DocumentStore documents;

    @Inject
    TenantStore tenants;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final SampleDocuments samples = new SampleDocuments(ids);
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();

    @Test
    void whatFailsLeavesNothingInAnyStore() {
        Document document = samples.named(tenant, base, "lost.txt");
        Tenant owner = new Tenant(
                tenant,
                "Lost",
                ModelDefaults.embeddingOnly("bge@Builtin"),
                true,
                document.createdAt(),
                document.createdAt());

        assertThatThrownBy(() -> transactions.run(() -> {
                    documents.insert(document);
                    tenants.insert(owner);
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");

        assertThat(documents.find(tenant, document.id())).isEmpty();
        assertThat(tenants.find(tenant)).isEmpty();
    }

    @Test
    void anInnerTransactionIsPartOfTheOuter() {
        Document document = samples.named(tenant, base, "inner.txt");

        assertThatThrownBy(() -> transactions.run(() -> {
                    transactions.run(() -> documents.insert(document));
                    throw new IllegalStateException("the outer fails");
                }))
                .hasMessage("the outer fails");

        assertThat(documents.find(tenant, document.id())).isEmpty();
    }

    @Test
    void aTransactionSeesWhatItWroteHoweverItWasWritten() {
        Document document = samples.named(tenant, base, "counted.txt");

        long seen = transactions.call(() -> {
            documents.insert(document);
            assertThat(documents.find(tenant, document.id())).contains(document);
            documents.addCounts(tenant, document.id(), 3, 30);
            return documents.find(tenant, document.id()).orElseThrow().chunkCount();
        });

        assertThat(seen).isEqualTo(3);
    }

    @Test
    @ActivateRequestContext
    void aRequestSeesWhatHappenedSinceItLastLooked() {
        Document document = samples.named(tenant, base, "watched.txt");
        documents.insert(document);
        assertThat(documents.find(tenant, document.id())).contains(document);

        documents.addCounts(tenant, document.id(), 3, 30);

        assertThat(documents.find(tenant, document.id()).orElseThrow().chunkCount())
                .isEqualTo(3);
        assertThat(documents
                        .list(tenant, base, DocumentFilter.ALL, Order.NEWEST_FIRST, PageRequest.ALL)
                        .items())
                .extracting(Document::chunkCount)
                .containsExactly(3L);
    }

    @Test
    void readersDoNotWaitForAWriter() throws Exception {
        Document document = samples.named(tenant, base, "read.txt");
        documents.insert(document);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
            Future<?> writer = threads.submit(() -> transactions.run(() -> {
                documents.addCounts(tenant, document.id(), 1, 1);
                written.countDown();
                join(read);
            }));
            join(written);

            List<Long> seen = assertTimeoutPreemptively(
                    LONG,
                    () -> IntStream.range(0, 8)
                            .mapToObj(i -> CompletableFuture.supplyAsync(() -> countOf(document), threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList());
            read.countDown();
            writer.get();

            assertThat(seen).containsOnly(0L);
            assertThat(countOf(document)).isEqualTo(1);
        }
    }

    @Test
    void manyWritersAtOnceAllGetTheirTurn() {
        Document document = samples.named(tenant, base, "crowded.txt");
        documents.insert(document);
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            IntStream.range(0, 200)
                    .forEach(i -> threads.submit(() -> transactions.run(() -> {
                        long before = countOf(document);
                        assertThat(before).isBetween(0L, 199L);
                        documents.addCounts(tenant, document.id(), 1, 1);
                    })));
        }

        assertThat(countOf(document)).isEqualTo(200);
    }

    private long countOf(Document document) {
        return documents.find(tenant, document.id()).orElseThrow().chunkCount();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

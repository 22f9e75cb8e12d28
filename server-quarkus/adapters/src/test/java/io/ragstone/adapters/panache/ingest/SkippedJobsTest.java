package io.ragstone.adapters.panache.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.adapters.panache.CarelessStore;
import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.job.JobQueue;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers of several servers do not wait for one another, and none goes away empty-handed while there is work. */
@QuarkusTest
class SkippedJobsTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    Database database;

    @Inject
    JobQueue queue;

    @Inject
    CarelessStore careless;

    @Inject
    Transactions transactions;

    @Inject
    MovableClock clock;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();

    @BeforeEach
    void empty() {
        careless.clear("ingest_job");
    }

    @Test
    void aJobThatIsBeingTakenIsPassedOver() {
        assumeTrue(database == Database.POSTGRESQL, "With SQLite one transaction comes after the other.");
        UUID first = enqueue();
        UUID second = enqueue();

        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Optional<IngestJob> others = transactions.call(() -> {
                assertThat(queue.claim("ada", LEASE).orElseThrow().documentId()).isEqualTo(first);
                return CompletableFuture.supplyAsync(() -> queue.claim("grace", LEASE), threads)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
            });

            assertThat(others.orElseThrow().documentId()).isEqualTo(second);
        }
        assertThat(queue.claim("joan", LEASE)).isEmpty();
    }

    private UUID enqueue() {
        UUID document = ids.next();
        queue.enqueue(new IngestJob(ids.next(), tenant, ids.next(), document, 1, 0, clock.instant()));
        return document;
    }
}

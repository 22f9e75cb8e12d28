package io.ragstone.adapters.panache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SQLite can be told how many pages it may have; a full disk is the same to it. */
@QuarkusTest
class FullDatabaseTest {
    @Inject
    Database database;

    @Inject
    Sql sql;

    @Inject
    AgroalDataSource pool;

    @Inject
    Transactions transactions;

    @Inject
    ChunkStore chunks;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();
    private final UUID document = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final EmbeddedChunk large = new SampleChunks(tenant, base, document).chunk(0, 0, "much ".repeat(2_000_000));

    @Test
    void aFullDiskIsToldAndOnceThereIsSpaceItGoesOn() {
        assumeTrue(database == Database.SQLITE, "PostgreSQL's disk is its own affair; see DatabaseTroubleTest.");
        allowNoMorePages();
        try {
            assertThatThrownBy(() -> chunks.put(key, large))
                    .isInstanceOfSatisfying(
                            CoreException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                    .hasMessage("There is no space left on the disk of the database. Nothing was changed; free some"
                            + " space and try it again.");
        } finally {
            pool.flush(AgroalDataSource.FlushMode.ALL);
        }
        assertThat(chunks.ids(tenant, document)).isEmpty();

        chunks.put(key, large);

        assertThat(chunks.ids(tenant, document)).hasSize(1);
    }

    /** Holds for one connection, the one that this thread is given next too. */
    private void allowNoMorePages() {
        transactions.run(() -> sql.execute("pragma max_page_count = 1"));
    }
}

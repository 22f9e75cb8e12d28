package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.knowledge.IndexKey;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StagedChunkSweepTest {
    private final UUID tenant = UUID.randomUUID();
    private final UUID base = UUID.randomUUID();
    private final UUID document = UUID.randomUUID();
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final MovableClock clock = new MovableClock(SampleChunks.MONDAY);

    @Test
    void chunksStayForAnHourAndThenGo() {
        chunks.stage(new SampleChunks(tenant, base, document).generation(1, 2));
        try (StagedChunkSweep sweep = new StagedChunkSweep(chunks, clock)) {
            clock.advance(Duration.ofMinutes(60));
            sweep.sweep();
            assertThat(chunks.staged()).isEqualTo(2);

            clock.advance(Duration.ofMillis(1));
            sweep.sweep();
            assertThat(chunks.staged()).isZero();
        }
    }

    @Test
    void whatIsLiveStays() {
        chunks.stage(new SampleChunks(tenant, base, document).generation(1, 2));
        chunks.publish(new IndexKey(tenant, "bge@Builtin"), base, document, 1);
        clock.advance(Duration.ofDays(1));
        try (StagedChunkSweep sweep = new StagedChunkSweep(chunks, clock)) {
            sweep.sweep();
        }

        assertThat(chunks.ids(tenant, document)).hasSize(2);
    }
}

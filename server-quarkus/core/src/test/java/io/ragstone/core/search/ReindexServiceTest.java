package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.ReindexService.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReindexServiceTest {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final UnreliableIndex next = new UnreliableIndex();
    private final ReindexService reindex =
            new ReindexService(chunks, new IndexFollower(chunks, next), "Next", Duration.ofMillis(1));

    @AfterEach
    void close() {
        reindex.close();
    }

    @Test
    void everyIndexIsFilledAndThenKeptUp() {
        assertThat(reindex.fill()).isEqualTo(new Progress(0, 0));
        SamplePassages mine = tenant();
        SamplePassages theirs = tenant();
        put(mine, "Ferry one");
        put(theirs, "Ferry two");

        assertThat(reindex.fill()).isEqualTo(new Progress(2, 2));
        assertThat(found(mine)).isEqualTo(1);
        assertThat(found(theirs)).isEqualTo(1);

        put(mine, "Ferry three");
        assertThat(reindex.fill().isComplete()).isTrue();
        assertThat(found(mine)).isEqualTo(2);
    }

    @Test
    void anEngineThatIsAwayIsFilledWhenItIsBack() {
        SamplePassages mine = tenant();
        put(mine, "Ferry one");
        next.away(true);
        assertThat(reindex.fill()).isEqualTo(new Progress(0, 1));
        assertThat(reindex.fill().isComplete()).isFalse();

        next.away(false);
        assertThat(reindex.fill().isComplete()).isTrue();
        assertThat(found(mine)).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void itGoesOnByItselfUntilItIsClosed() {
        SamplePassages mine = tenant();
        put(mine, "Ferry one");
        next.away(true);
        reindex.start();
        next.away(false);
        awaitFound(mine, 1);
        put(mine, "Ferry two");
        awaitFound(mine, 2);

        reindex.close();
        assertThat(reindex.fill().isComplete()).isFalse();
    }

    private SamplePassages tenant() {
        return new SamplePassages(ids.next(), ids.next(), ids.next());
    }

    private static IndexKey key(SamplePassages passages) {
        UUID tenant = passages.of("").done().chunk().tenantId();
        return new IndexKey(tenant, "bge@Builtin");
    }

    private void put(SamplePassages passages, String content) {
        chunks.put(key(passages), passages.of(content).done());
    }

    private long found(SamplePassages passages) {
        return next.search(
                        key(passages),
                        new IndexQuery("ferry", null, new SearchFilter(Set.of(passages.knowledgeBaseId()), null), 10))
                .lexicalTotal();
    }

    private void awaitFound(SamplePassages passages, long count) {
        while (found(passages) != count) {
            Thread.onSpinWait();
        }
    }
}

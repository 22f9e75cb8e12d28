package io.ragstone.adapters.panache.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.history.PastRun;
import io.ragstone.core.ingest.history.PastRunStore;
import io.ragstone.core.ingest.history.PastRunStoreContract;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PanachePastRunStoreTest extends PastRunStoreContract {
    @Inject
    PastRunStore store;

    @Inject
    KnowledgeBaseStore bases;

    private final Ids ids = new Ids(Clock.systemUTC());

    @Override
    protected PastRunStore store() {
        return store;
    }

    @Test
    void runsGoWithTheirKnowledgeBase() {
        UUID tenant = ids.next();
        PastRun doomed = runOf(tenant, "doomed");
        PastRun other = runOf(tenant, "other");

        bases.delete(tenant, List.of(doomed.knowledgeBaseId()));

        assertThat(store.find(tenant, doomed.id())).isEmpty();
        assertThat(store.find(tenant, other.id())).isPresent();
    }

    private PastRun runOf(UUID tenant, String name) {
        KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, name);
        bases.insert(base);
        Instant now = Instant.parse("2026-03-02T08:30:00.123Z");
        PastRun run = new PastRun(
                ids.next(),
                tenant,
                base.id(),
                ids.next(),
                "a.txt",
                "local",
                "naive",
                RunState.DONE,
                1,
                "",
                now,
                Duration.ZERO,
                now);
        store.add(run);
        return run;
    }
}

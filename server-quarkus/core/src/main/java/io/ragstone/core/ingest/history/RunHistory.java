package io.ragstone.core.ingest.history;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Remembers the last runs of each knowledge base. What is to be remembered comes in the transaction in which it ends. */
public final class RunHistory {
    private final PastRunStore runs;
    private final Ids ids;
    private final Clock clock;
    private final int most;

    /** @param most how many runs of a knowledge base are remembered */
    public RunHistory(PastRunStore runs, Ids ids, Clock clock, int most) {
        this.runs = runs;
        this.ids = ids;
        this.clock = clock;
        this.most = most;
    }

    /** The parsing of a document has ended so. */
    public void parsed(Document document, ParseStatus end, long chunks) {
        keep(new PastRun(
                ids.next(),
                document.tenantId(),
                document.knowledgeBaseId(),
                document.id(),
                document.name(),
                document.source(),
                document.chunkMethod(),
                end.state(),
                chunks,
                end.log(),
                end.begunAt(),
                end.duration(),
                clock.instant()));
    }

    /** The vectors of a whole knowledge base were to be made anew, and that has ended so. */
    public void embeddedAnew(
            UUID tenantId,
            UUID knowledgeBaseId,
            String model,
            RunState outcome,
            long chunks,
            String message,
            Instant begunAt) {
        Instant now = clock.instant();
        keep(new PastRun(
                ids.next(),
                tenantId,
                knowledgeBaseId,
                null,
                "",
                "",
                model,
                outcome,
                chunks,
                message,
                begunAt,
                Duration.between(begunAt, now),
                now));
    }

    private void keep(PastRun run) {
        runs.add(run);
        runs.trim(run.tenantId(), run.knowledgeBaseId(), most);
    }

    public Paged<PastRun> list(KnowledgeBase base, PastRunFilter filter, Order order, PageRequest page) {
        return runs.list(base.tenantId(), base.id(), filter, order, page);
    }

    /** A run of the caller's, whichever knowledge base it is of. */
    public Optional<PastRun> find(CallContext call, UUID id) {
        return runs.find(call.tenantId(), id);
    }

    public void forget(KnowledgeBase base, Collection<UUID> unwanted) {
        runs.delete(base.tenantId(), base.id(), unwanted);
    }
}

package io.ragstone.core.document;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A document store, and what its contracts put into it. */
public abstract class DocumentStoreScene {
    static final ParseStatus RUNNING = new ParseStatus(
            RunState.RUNNING, 0.5, "Task has been received.\n", SampleDocuments.TUESDAY, Duration.ofMillis(1500));

    final Ids ids = new Ids(Clock.systemUTC());
    final SampleDocuments samples = new SampleDocuments(ids);
    final UUID tenant = ids.next();
    final UUID stranger = ids.next();
    final UUID base = ids.next();

    protected abstract DocumentStore store();

    Document insert(String name) {
        return insert(samples.named(tenant, base, name));
    }

    Document insert(Document document) {
        store().insert(document);
        return document;
    }

    /** Everything is different, also what an update must leave alone. */
    Document changed(Document before, UUID byTenant) {
        return new Document(
                before.id(),
                byTenant,
                before.knowledgeBaseId(),
                before.createdBy(),
                "after.md",
                before.source(),
                before.size() + 1,
                before.blobKey() + "x",
                false,
                "qa",
                Map.of("html4excel", true),
                Map.of("author", "Grace"),
                false,
                new ParseStatus(RunState.DONE, 1, "Done.", SampleDocuments.MONDAY, Duration.ofSeconds(9)),
                99,
                99,
                99,
                before.createdAt(),
                SampleDocuments.TUESDAY);
    }
}

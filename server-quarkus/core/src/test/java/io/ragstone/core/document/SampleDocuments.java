package io.ragstone.core.document;

import io.ragstone.core.call.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Documents for tests: only what a test names is special about them. */
public record SampleDocuments(Ids ids) {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    public static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    public Document named(UUID tenant, UUID knowledgeBase, String name) {
        return document(tenant, knowledgeBase, name, MONDAY, MONDAY);
    }

    public Document document(UUID tenant, UUID knowledgeBase, String name, Instant created, Instant updated) {
        UUID id = ids.next();
        return new Document(
                id,
                tenant,
                knowledgeBase,
                tenant,
                name,
                "local",
                42,
                tenant + "/" + id,
                false,
                "naive",
                null,
                Map.of(),
                true,
                ParseStatus.UNSTARTED,
                0,
                0,
                0,
                created,
                updated);
    }
}

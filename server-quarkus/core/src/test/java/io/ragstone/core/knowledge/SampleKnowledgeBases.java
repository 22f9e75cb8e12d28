package io.ragstone.core.knowledge;

import io.ragstone.core.call.Ids;
import io.ragstone.core.knowledge.KnowledgeBase.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knowledge bases for tests: only what a test names is special about them. */
public record SampleKnowledgeBases(Ids ids) {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    public static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    public KnowledgeBase named(UUID tenant, String name) {
        return base(tenant, name, Permission.ME, MONDAY, MONDAY);
    }

    public KnowledgeBase shared(UUID tenant, String name) {
        return base(tenant, name, Permission.TEAM, MONDAY, MONDAY);
    }

    public KnowledgeBase base(UUID tenant, String name, Permission permission, Instant created, Instant updated) {
        return base(tenant, name, "bge@Builtin", permission, null, created, updated);
    }

    public KnowledgeBase embeddedWith(String model, UUID tenant, String name) {
        return base(tenant, name, model, Permission.ME, null, MONDAY, MONDAY);
    }

    public KnowledgeBase cutBy(Map<String, Object> settings, String model, UUID tenant, String name) {
        return base(tenant, name, model, Permission.ME, settings, MONDAY, MONDAY);
    }

    private KnowledgeBase base(
            UUID tenant,
            String name,
            String model,
            Permission permission,
            @Nullable Map<String, Object> settings,
            Instant created,
            Instant updated) {
        return new KnowledgeBase(
                ids.next(),
                tenant,
                tenant,
                name,
                null,
                null,
                "English",
                model,
                permission,
                "naive",
                settings,
                0,
                false,
                true,
                List.of(),
                created,
                updated);
    }
}

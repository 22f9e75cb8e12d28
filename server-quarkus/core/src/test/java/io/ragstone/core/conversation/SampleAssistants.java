package io.ragstone.core.conversation;

import io.ragstone.core.call.Ids;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.model.ChatRequest.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Assistants for tests: only what a test names is special about them. */
public record SampleAssistants(Ids ids) {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    public Assistant named(UUID tenant, String name) {
        return made(tenant, name, List.of(), MONDAY);
    }

    public Assistant knowing(UUID tenant, UUID... knowledgeBases) {
        return made(tenant, "Helper", List.of(knowledgeBases), MONDAY);
    }

    public Assistant made(UUID tenant, String name, List<UUID> knowledgeBases, Instant created) {
        return new Assistant(
                ids.next(),
                tenant,
                tenant,
                name,
                null,
                null,
                knowledgeBases,
                null,
                Settings.NONE,
                Prompt.DEFAULT,
                Retrieval.DEFAULT,
                Map.of(),
                created,
                created);
    }
}

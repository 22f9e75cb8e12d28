package io.ragstone.core.conversation;

import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.model.ChatRequest.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said about an assistant by whoever makes or changes it. */
public record AssistantDraft(
        String name,
        @Nullable String avatar,
        @Nullable String description,
        List<UUID> knowledgeBaseIds,
        @Nullable String model,
        Settings settings,
        Prompt prompt,
        Retrieval retrieval,
        Map<String, Object> extras) {
    public AssistantDraft {
        knowledgeBaseIds = List.copyOf(knowledgeBaseIds);
    }

    public static AssistantDraft of(Assistant assistant) {
        return new AssistantDraft(
                assistant.name(),
                assistant.avatar(),
                assistant.description(),
                assistant.knowledgeBaseIds(),
                assistant.model(),
                assistant.settings(),
                assistant.prompt(),
                assistant.retrieval(),
                assistant.extras());
    }

    public AssistantDraft prompted(Prompt other) {
        return new AssistantDraft(
                name, avatar, description, knowledgeBaseIds, model, settings, other, retrieval, extras);
    }

    Assistant made(UUID id, UUID tenantId, UUID createdBy, Instant now) {
        return assistant(id, tenantId, createdBy, now, now);
    }

    Assistant appliedTo(Assistant before, Instant now) {
        return assistant(before.id(), before.tenantId(), before.createdBy(), before.createdAt(), now);
    }

    private Assistant assistant(UUID id, UUID tenantId, UUID createdBy, Instant createdAt, Instant updatedAt) {
        return new Assistant(
                id,
                tenantId,
                createdBy,
                name,
                avatar,
                description,
                knowledgeBaseIds,
                model,
                settings,
                prompt,
                retrieval,
                extras,
                createdAt,
                updatedAt);
    }
}

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

    public AssistantDraft named(String other) {
        return new AssistantDraft(
                other, avatar, description, knowledgeBaseIds, model, settings, prompt, retrieval, extras);
    }

    public AssistantDraft speaking(@Nullable String otherModel, Settings otherSettings) {
        return new AssistantDraft(
                name, avatar, description, knowledgeBaseIds, otherModel, otherSettings, prompt, retrieval, extras);
    }

    /** For a single question: it looks at more passages than one that keeps a conversation in mind. */
    static AssistantDraft passing(List<UUID> knowledgeBaseIds) {
        Prompt usual = Prompt.DEFAULT;
        return new AssistantDraft(
                "",
                null,
                null,
                knowledgeBaseIds,
                null,
                new Settings(.1, null, null, null, null),
                new Prompt(usual.system(), usual.variables(), "", "", true, false),
                new Retrieval(.1, .3, 12, 1024, null, false, List.of(), null),
                Map.of());
    }

    /** For a single question, looked for as another assistant does and answered by its model. */
    static AssistantDraft passing(List<UUID> knowledgeBaseIds, Assistant like) {
        AssistantDraft usual = passing(knowledgeBaseIds);
        return new AssistantDraft(
                "",
                null,
                null,
                knowledgeBaseIds,
                like.model(),
                like.settings(),
                usual.prompt(),
                like.retrieval(),
                usual.extras());
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

package io.ragstone.adapters.panache.conversation;

import io.ragstone.adapters.panache.JsonObject;
import io.ragstone.adapters.panache.NamedEntity;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.model.ChatRequest.Settings;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assistant")
class AssistantEntity extends NamedEntity {
    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID createdBy;

    @Nullable
    String avatar;

    @Nullable
    String description;

    @Column(name = "knowledge_bases")
    @Convert(converter = IdList.class)
    List<UUID> knowledgeBases;

    @Nullable
    String model;

    @Convert(converter = SettingsJson.class)
    Settings settings;

    @Convert(converter = PromptJson.class)
    Prompt prompt;

    @Convert(converter = RetrievalJson.class)
    Retrieval retrieval;

    @Convert(converter = JsonObject.class)
    Map<String, Object> extras;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    AssistantEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    AssistantEntity(Assistant assistant) {
        super(assistant.id(), assistant.tenantId(), assistant.createdAt());
        createdBy = assistant.createdBy();
        take(assistant);
    }

    /** Takes over what may change. */
    final void take(Assistant assistant) {
        rename(assistant.name(), assistant.updatedAt());
        avatar = assistant.avatar();
        description = assistant.description();
        knowledgeBases = assistant.knowledgeBaseIds();
        model = assistant.model();
        settings = assistant.settings();
        prompt = assistant.prompt();
        retrieval = assistant.retrieval();
        extras = assistant.extras();
    }

    Assistant toAssistant() {
        return new Assistant(
                id,
                tenantId,
                createdBy,
                name,
                avatar,
                description,
                knowledgeBases,
                model,
                settings,
                prompt,
                retrieval,
                extras,
                createdAt,
                updatedAt);
    }
}

package io.ragstone.adapters.panache.tenant;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tenant")
class TenantEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    String name;

    @Column(name = "chat_model")
    @Nullable
    String chatModel;

    @Column(name = "embedding_model")
    String embeddingModel;

    @Column(name = "rerank_model")
    @Nullable
    String rerankModel;

    @Column(name = "vision_model")
    @Nullable
    String visionModel;

    @Column(name = "speech_to_text_model")
    @Nullable
    String speechToTextModel;

    @Column(name = "text_to_speech_model")
    @Nullable
    String textToSpeechModel;

    boolean active;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    TenantEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    TenantEntity(Tenant tenant) {
        id = tenant.id();
        createdAt = tenant.createdAt();
        take(tenant);
    }

    /** Takes over what may change. */
    final void take(Tenant tenant) {
        ModelDefaults models = tenant.models();
        name = tenant.name();
        chatModel = models.chat();
        embeddingModel = models.embedding();
        rerankModel = models.rerank();
        visionModel = models.vision();
        speechToTextModel = models.speechToText();
        textToSpeechModel = models.textToSpeech();
        active = tenant.active();
        updatedAt = tenant.updatedAt();
    }

    Tenant toTenant() {
        ModelDefaults models = new ModelDefaults(
                chatModel, embeddingModel, rerankModel, visionModel, speechToTextModel, textToSpeechModel);
        return new Tenant(id, name, models, active, createdAt, updatedAt);
    }
}

package io.ragstone.core.tenant;

import io.ragstone.core.model.provider.ModelCatalogue;
import org.jspecify.annotations.Nullable;

/** The models a tenant uses where nothing else is said, each as {@code name@provider}; empty or null where none is chosen. */
public record ModelDefaults(
        @Nullable String chat,
        String embedding,
        @Nullable String rerank,
        @Nullable String vision,
        @Nullable String speechToText,
        @Nullable String textToSpeech) {

    /** The model that answers where nothing else is said: the one inside the server when none is chosen. */
    public String chatOrBuiltIn() {
        return chat == null || chat.isBlank() ? ModelCatalogue.DEFAULT_CHAT : chat;
    }

    public static ModelDefaults embeddingOnly(String embedding) {
        return new ModelDefaults(null, embedding, null, null, null, null);
    }
}

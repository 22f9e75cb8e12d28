package io.ragstone.core.tenant;

import org.jspecify.annotations.Nullable;

/** The models a tenant uses where nothing else is said, each as {@code name@provider}; empty or null where none is chosen. */
public record ModelDefaults(
        @Nullable String chat,
        String embedding,
        @Nullable String rerank,
        @Nullable String vision,
        @Nullable String speechToText,
        @Nullable String textToSpeech) {

    public static ModelDefaults embeddingOnly(String embedding) {
        return new ModelDefaults(null, embedding, null, null, null, null);
    }
}

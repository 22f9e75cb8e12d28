package io.ragstone.app.watch;

import io.ragstone.app.config.DocumentSettings;
import io.ragstone.app.config.LiveConfig;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.limit.QuotaSettings;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.ragflow.watch.ServerTerms;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Gathers from the configuration what everybody may know of it. */
@Singleton
class TermsWiring {
    @Produces
    @Singleton
    Supplier<ServerTerms> terms(RagstoneConfig config, LiveConfig live) {
        return () -> new ServerTerms(live.registration(), features(config), limits(config, live));
    }

    private static Map<String, Boolean> features(RagstoneConfig config) {
        Map<String, Boolean> features = new LinkedHashMap<>();
        features.put("metrics", config.metrics().enabled());
        features.put("local_model_addresses", config.models().localAddresses());
        return features;
    }

    private static Map<String, Long> limits(RagstoneConfig config, LiveConfig live) {
        DocumentSettings.Limits most = config.limits();
        QuotaSettings quotas = live.quotas();
        Map<String, Long> limits = new LinkedHashMap<>();
        limits.put("json_bytes", (long) most.jsonBytes());
        limits.put("document_bytes", most.documentBytes());
        limits.put("document_pages", (long) most.documentPages());
        limits.put("document_characters", most.documentCharacters());
        limits.put(
                "requests_per_minute", live.rates(Surface.RAGFLOW.label(), null).tenant());
        limits.put("upload_bytes_per_day", quotas.tenantUploads());
        limits.put("storage_bytes", quotas.storage());
        limits.put("tokens_per_day", quotas.tokens());
        return limits;
    }
}

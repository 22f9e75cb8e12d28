package io.ragstone.app.watch;

import io.ragstone.app.RagstoneConfig;
import io.ragstone.surfaces.ragflow.watch.ServerTerms;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers from the configuration what everybody may know of it. */
@Singleton
class TermsWiring {
    @Produces
    @Singleton
    ServerTerms terms(RagstoneConfig config) {
        return new ServerTerms(config.accounts().registration(), features(config), limits(config));
    }

    private static Map<String, Boolean> features(RagstoneConfig config) {
        Map<String, Boolean> features = new LinkedHashMap<>();
        features.put("metrics", config.metrics().enabled());
        features.put("local_model_addresses", config.models().localAddresses());
        return features;
    }

    private static Map<String, Long> limits(RagstoneConfig config) {
        RagstoneConfig.Limits most = config.limits();
        Map<String, Long> limits = new LinkedHashMap<>();
        limits.put("json_bytes", (long) most.jsonBytes());
        limits.put("document_bytes", most.documentBytes());
        limits.put("document_pages", (long) most.documentPages());
        limits.put("document_characters", most.documentCharacters());
        limits.put("requests_per_minute", config.surface().ragflow().rate().tenant());
        limits.put("upload_bytes_per_day", config.quota().upload().tenant());
        limits.put("storage_bytes", config.quota().storage());
        limits.put("tokens_per_day", config.quota().tokens());
        return limits;
    }
}

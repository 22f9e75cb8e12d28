package io.ragstone.core.model.provider;

import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers and models that this server knows by name. */
public final class ModelCatalogue {
    public static final String BUILTIN = "Builtin";
    /** The chat model inside the server, which quotes. */
    public static final String EXTRACTIVE = "extractive";

    public static final String DEFAULT_CHAT = EXTRACTIVE + "@" + BUILTIN;
    public static final String DEFAULT_EMBEDDING = "BAAI/bge-small-en-v1.5@" + BUILTIN;

    private final List<Provider> providers;

    public ModelCatalogue() {
        this(Map.of());
    }

    /** @param baseUrls where providers are that are not at their usual place, by name */
    public ModelCatalogue(Map<String, String> baseUrls) {
        providers = KnownProviders.all().stream()
                .map(provider -> baseUrls.containsKey(provider.name())
                        ? provider.at(baseUrls.getOrDefault(provider.name(), ""))
                        : provider)
                .toList();
    }

    public List<Provider> providers() {
        return providers;
    }

    public Optional<Provider> provider(String name) {
        return providers.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Finds a model of the form {@code name@provider} that does what is wanted. */
    public Optional<Provider.Model> find(ModelName model, ModelKind kind) {
        return provider(model.provider()).flatMap(provider -> provider.model(model.name(), kind));
    }
}

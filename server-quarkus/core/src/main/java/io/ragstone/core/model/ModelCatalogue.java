package io.ragstone.core.model;

import java.util.List;
import java.util.Optional;

/** The providers and models that this server knows by name. */
public final class ModelCatalogue {
    public static final String BUILTIN = "Builtin";
    public static final String DEFAULT_EMBEDDING = "BAAI/bge-small-en-v1.5@" + BUILTIN;

    private static final List<Provider> PROVIDERS = List.of(
            new Provider(
                    BUILTIN,
                    true,
                    List.of(
                            embedding("BAAI/bge-small-en-v1.5"),
                            embedding("all-MiniLM-L6-v2"),
                            embedding("BAAI/bge-small-zh-v1.5"))),
            new Provider(
                    "OpenAI",
                    false,
                    List.of(
                            chat("gpt-4o"),
                            chat("gpt-4o-mini"),
                            chat("gpt-4.1"),
                            chat("gpt-4.1-mini"),
                            embedding("text-embedding-3-small"),
                            embedding("text-embedding-3-large"),
                            embedding("text-embedding-ada-002"))),
            new Provider(
                    "Tongyi-Qianwen",
                    false,
                    List.of(chat("qwen-plus"), chat("qwen-turbo"), chat("qwen-max"), embedding("text-embedding-v3"))),
            new Provider("ZHIPU-AI", false, List.of(chat("glm-4-flash"), chat("glm-4"), embedding("embedding-3"))));

    public List<Provider> providers() {
        return PROVIDERS;
    }

    public Optional<Provider> provider(String name) {
        return PROVIDERS.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Finds a model of the form {@code name@provider}. */
    public Optional<Provider.Model> find(ModelName model) {
        return provider(model.provider())
                .flatMap(provider -> provider.models().stream()
                        .filter(known -> known.name().equals(model.name()))
                        .findFirst());
    }

    private static Provider.Model chat(String name) {
        return new Provider.Model(name, ModelKind.CHAT);
    }

    private static Provider.Model embedding(String name) {
        return new Provider.Model(name, ModelKind.EMBEDDING);
    }
}

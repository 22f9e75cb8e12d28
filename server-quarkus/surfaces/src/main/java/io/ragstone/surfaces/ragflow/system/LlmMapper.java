package io.ragstone.surfaces.ragflow.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.model.RagflowLlm;
import io.ragstone.api.model.RagflowLlmFactory;
import io.ragstone.api.model.RagflowMyLlm;
import io.ragstone.api.model.RagflowMyLlmFactory;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.account.ListedModel;
import io.ragstone.core.model.provider.Provider;
import io.ragstone.core.model.provider.Reach;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Providers and models in RAGFlow's words. */
final class LlmMapper {
    private LlmMapper() {}

    static RagflowLlmFactory toFactory(Provider provider) {
        Reach reach = provider.reach();
        List<ModelKind> kinds = kinds(provider);
        return new RagflowLlmFactory()
                .name(provider.name())
                .logo("")
                .tags(tags(kinds))
                .status("1")
                .modelTypes(kinds.stream().map(LlmMapper::type).toList())
                .apiBase(reach == null ? null : reach.baseUrl())
                .needsKey(reach != null && reach.needsKey());
    }

    /** What a provider with models of any name has is not known, so it may be all. */
    private static List<ModelKind> kinds(Provider provider) {
        Reach reach = provider.reach();
        return reach != null && reach.anyModel()
                ? List.of(ModelKind.values())
                : provider.models().stream()
                        .map(Provider.Model::kind)
                        .distinct()
                        .toList();
    }

    static Map<String, RagflowMyLlmFactory> toMine(Map<Provider, List<ListedModel>> mine, boolean details) {
        Map<String, RagflowMyLlmFactory> factories = new LinkedHashMap<>();
        mine.forEach((provider, models) -> factories.put(
                provider.name(),
                new RagflowMyLlmFactory()
                        .tags(tags(kinds(provider)))
                        .llm(models.stream()
                                .map(model -> toMine(model, details))
                                .toList())));
        return factories;
    }

    private static RagflowMyLlm toMine(ListedModel model, boolean details) {
        RagflowMyLlm mapped = new RagflowMyLlm()
                .type(type(model.kind()))
                .name(model.name().name())
                .usedToken(model.usedTokens())
                .status(model.on() ? "1" : "0");
        String place = model.baseUrl();
        return details ? mapped.apiBase(place == null ? "" : place).maxTokens(model.window()) : mapped;
    }

    /** @param type a part of the wanted kind's name; empty for all */
    static Map<String, List<RagflowLlm>> toList(Map<Provider, List<ListedModel>> mine, String type) {
        Map<String, List<RagflowLlm>> listed = new LinkedHashMap<>();
        mine.forEach((provider, models) -> {
            List<RagflowLlm> chosen = models.stream()
                    .filter(ListedModel::on)
                    .filter(model -> type(model.kind()).contains(type))
                    .map(LlmMapper::toChoice)
                    .toList();
            if (!chosen.isEmpty()) {
                listed.put(provider.name(), chosen);
            }
        });
        return listed;
    }

    private static RagflowLlm toChoice(ListedModel model) {
        return new RagflowLlm()
                .llmName(model.name().name())
                .modelType(type(model.kind()))
                .fid(model.name().provider())
                .available(true)
                .status("1")
                .maxTokens(model.window())
                .tags(tag(model.kind()))
                .isTools(false);
    }

    static ModelKind kind(Body body) {
        String wanted = body.text("model_type", "");
        return Stream.of(ModelKind.values())
                .filter(kind -> type(kind).equals(wanted))
                .findFirst()
                .orElseThrow(() -> RagflowRefusal.data(
                        "Models of the type " + wanted + " cannot be used: known are chat, embedding and rerank."));
    }

    /** Some clients send numbers as text. What is no number cannot be one that the core takes. */
    static int window(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        try {
            return Integer.parseInt(value.asText());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String type(ModelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String tags(List<ModelKind> kinds) {
        return kinds.stream().map(LlmMapper::tag).collect(Collectors.joining(","));
    }

    private static String tag(ModelKind kind) {
        return switch (kind) {
            case CHAT -> "LLM";
            case EMBEDDING -> "TEXT EMBEDDING";
            case RERANK -> "TEXT RE-RANK";
        };
    }
}

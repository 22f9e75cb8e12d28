package io.ragstone.surfaces.ragflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowLlmApi;
import io.ragstone.api.model.RagflowListMyLlmsResponse;
import io.ragstone.api.model.RagflowMyLlm;
import io.ragstone.api.model.RagflowMyLlmFactory;
import io.ragstone.api.model.RagflowSetLlmApiKeyResponse;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.Provider;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model providers that RAGFlow calls factories. */
@RunOnVirtualThread
class LlmResource implements RagflowLlmApi {
    private final CurrentCall call;
    private final ModelAccess models;

    LlmResource(CurrentCall call, ModelAccess models) {
        this.call = call;
        this.models = models;
    }

    @Override
    public RagflowListMyLlmsResponse ragflowListMyLlms(@Nullable String includeDetails) {
        Map<String, RagflowMyLlmFactory> factories = new LinkedHashMap<>();
        models.usable(call.context()).forEach(provider -> factories.put(provider.name(), toFactory(provider)));
        return new RagflowListMyLlmsResponse().code(0).message("success").data(factories);
    }

    @Override
    public RagflowSetLlmApiKeyResponse ragflowSetLlmApiKey(JsonNode json) {
        Body body = Required.of(Body.of(json), "llm_factory", "api_key");
        String provider = body.text("llm_factory", "");
        if (!models.knows(provider)) {
            throw new RagflowRefusal(102, "Unknown provider: " + provider);
        }
        models.keepKey(call.context(), provider, body.text("api_key", ""), body.text("base_url"));
        return new RagflowSetLlmApiKeyResponse().code(0).message("success").data(true);
    }

    private static RagflowMyLlmFactory toFactory(Provider provider) {
        return new RagflowMyLlmFactory()
                .tags(provider.models().stream()
                        .map(model -> tag(model.kind()))
                        .distinct()
                        .collect(Collectors.joining(",")))
                .llm(provider.models().stream().map(LlmResource::toModel).toList());
    }

    private static String tag(ModelKind kind) {
        return switch (kind) {
            case CHAT -> "LLM";
            case EMBEDDING -> "TEXT EMBEDDING";
            case RERANK -> "TEXT RE-RANK";
        };
    }

    private static RagflowMyLlm toModel(Provider.Model model) {
        return new RagflowMyLlm()
                .type(model.kind().name().toLowerCase(Locale.ROOT))
                .name(model.name())
                .usedToken(0L)
                .status("1");
    }
}

package io.ragstone.surfaces.ragflow.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowLlmApi;
import io.ragstone.api.model.RagflowAddLlmResponse;
import io.ragstone.api.model.RagflowDeleteLlmFactoryResponse;
import io.ragstone.api.model.RagflowDeleteLlmResponse;
import io.ragstone.api.model.RagflowEnableLlmResponse;
import io.ragstone.api.model.RagflowListLlmFactoriesResponse;
import io.ragstone.api.model.RagflowListLlmFallbacksResponse;
import io.ragstone.api.model.RagflowListLlmsResponse;
import io.ragstone.api.model.RagflowListMyLlmsResponse;
import io.ragstone.api.model.RagflowSetLlmApiKeyResponse;
import io.ragstone.api.model.RagflowSetLlmFallbacksResponse;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.account.ModelLists;
import io.ragstone.core.model.account.ProviderService;
import io.ragstone.core.model.account.ProviderService.NewKey;
import io.ragstone.core.model.account.ProviderService.NewModel;
import io.ragstone.core.model.fallback.FallbackService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Required;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model providers that RAGFlow calls factories, and the models that a tenant has of them. */
@RunOnVirtualThread
class LlmResource implements RagflowLlmApi {
    private final CurrentCall call;
    private final ModelLists lists;
    private final ProviderService providers;
    private final FallbackService fallbacks;

    LlmResource(CurrentCall call, ModelLists lists, ProviderService providers, FallbackService fallbacks) {
        this.call = call;
        this.lists = lists;
        this.providers = providers;
        this.fallbacks = fallbacks;
    }

    @Override
    public RagflowListLlmFactoriesResponse ragflowListLlmFactories() {
        return new RagflowListLlmFactoriesResponse()
                .code(0)
                .message("success")
                .data(lists.providers().stream().map(LlmMapper::toFactory).toList());
    }

    @Override
    public RagflowListMyLlmsResponse ragflowListMyLlms(@Nullable String includeDetails) {
        boolean details = "true".equalsIgnoreCase(includeDetails);
        return new RagflowListMyLlmsResponse()
                .code(0)
                .message("success")
                .data(LlmMapper.toMine(lists.mine(call.context()), details));
    }

    @Override
    public RagflowListLlmsResponse ragflowListLlms(@Nullable String modelType) {
        return new RagflowListLlmsResponse()
                .code(0)
                .message("success")
                .data(LlmMapper.toList(lists.mine(call.context()), modelType == null ? "" : modelType));
    }

    @Override
    public RagflowSetLlmApiKeyResponse ragflowSetLlmApiKey(JsonNode json) {
        Body body = Required.of(Body.of(json), "llm_factory", "api_key");
        NewKey key = new NewKey(body.text("llm_factory", ""), body.text("api_key", ""), body.text("base_url"));
        providers.keepKey(call.context(), key, verifies(body) ? body.text("llm_name", "") : null);
        return new RagflowSetLlmApiKeyResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowAddLlmResponse ragflowAddLlm(JsonNode json) {
        Body body = Required.of(Body.of(json), "llm_factory", "llm_name", "model_type");
        NewModel model = new NewModel(
                name(body),
                LlmMapper.kind(body),
                body.text("api_key"),
                body.text("api_base"),
                LlmMapper.window(body.at("max_tokens")));
        providers.addModel(call.context(), model, verifies(body));
        return new RagflowAddLlmResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowDeleteLlmResponse ragflowDeleteLlm(JsonNode json) {
        providers.removeModel(call.context(), name(Required.of(Body.of(json), "llm_factory", "llm_name")));
        return new RagflowDeleteLlmResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowEnableLlmResponse ragflowEnableLlm(JsonNode json) {
        Body body = Required.of(Body.of(json), "llm_factory", "llm_name");
        providers.switchModel(
                call.context(), name(body), body.text("status", "1").equals("1"));
        return new RagflowEnableLlmResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowDeleteLlmFactoryResponse ragflowDeleteLlmFactory(JsonNode json) {
        Body body = Required.of(Body.of(json), "llm_factory");
        providers.removeProvider(call.context(), body.text("llm_factory", ""));
        return new RagflowDeleteLlmFactoryResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowListLlmFallbacksResponse ragflowListLlmFallbacks() {
        return new RagflowListLlmFallbacksResponse()
                .code(0)
                .message("success")
                .data(Map.of(
                        "chat", fallbacks.mine(call.context(), ModelKind.CHAT),
                        "rerank", fallbacks.mine(call.context(), ModelKind.RERANK)));
    }

    @Override
    public RagflowSetLlmFallbacksResponse ragflowSetLlmFallbacks(JsonNode json) {
        Body body = Required.of(Body.of(json), "model_type", "models");
        fallbacks.choose(call.context(), LlmMapper.kind(body), body.texts("models"));
        return new RagflowSetLlmFallbacksResponse().code(0).message("success").data(true);
    }

    private static ModelName name(Body body) {
        return ModelName.of(body.text("llm_name", "").strip(), body.text("llm_factory", ""));
    }

    private static boolean verifies(Body body) {
        return body.at("verify").asBoolean();
    }
}

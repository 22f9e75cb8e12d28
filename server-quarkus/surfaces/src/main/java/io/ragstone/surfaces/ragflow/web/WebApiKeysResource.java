package io.ragstone.surfaces.ragflow.web;

import io.ragstone.api.RagflowWebApiApi;
import io.ragstone.api.model.RagflowWebCreateApiTokenResponse;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.user.ApiTokenMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** API keys, made by whoever has a session or a key already. */
@RunOnVirtualThread
class WebApiKeysResource implements RagflowWebApiApi {
    private final CurrentCall call;
    private final ApiKeyService keys;

    WebApiKeysResource(CurrentCall call, ApiKeyService keys) {
        this.call = call;
        this.keys = keys;
    }

    @Override
    public RagflowWebCreateApiTokenResponse ragflowWebCreateApiToken() {
        return new RagflowWebCreateApiTokenResponse()
                .code(0)
                .message("success")
                .data(ApiTokenMapper.toToken(keys.create(call.context())));
    }
}

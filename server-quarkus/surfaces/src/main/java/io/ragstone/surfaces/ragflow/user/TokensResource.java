package io.ragstone.surfaces.ragflow.user;

import io.ragstone.api.RagflowTokensApi;
import io.ragstone.api.model.RagflowDeleteApiTokenResponse;
import io.ragstone.api.model.RagflowListApiTokensResponse;
import io.ragstone.api.model.RagflowListedApiToken;
import io.ragstone.core.tenant.credential.ApiKey;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The API keys that there are. */
@RunOnVirtualThread
class TokensResource implements RagflowTokensApi {
    private final CurrentCall call;
    private final ApiKeyService keys;

    TokensResource(CurrentCall call, ApiKeyService keys) {
        this.call = call;
        this.keys = keys;
    }

    @Override
    public RagflowListApiTokensResponse ragflowListApiTokens(@Nullable String tenantId) {
        return new RagflowListApiTokensResponse()
                .code(0)
                .message("success")
                .data(keys.list(call.context(), TokenRequests.tenant(tenantId)).stream()
                        .map(TokensResource::toListed)
                        .toList());
    }

    @Override
    public RagflowDeleteApiTokenResponse ragflowDeleteApiToken(String token) {
        keys.delete(call.context(), token);
        return new RagflowDeleteApiTokenResponse().code(0).message("success").data(true);
    }

    private static RagflowListedApiToken toListed(ApiKey key) {
        return new RagflowListedApiToken()
                .id(RagflowIds.hex(key.id()))
                .tenantId(RagflowIds.hex(key.tenantId()))
                .token(key.mask())
                .scopes(key.scopes() == null ? null : new ArrayList<>(new TreeSet<>(key.scopes())))
                .expiresAt(millis(key.expiresAt()))
                .lastUsedAt(millis(key.lastUsedAt()))
                .createTime(key.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(key.createdAt()));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}

package io.ragstone.surfaces.ragflow.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.tenant.credential.ApiKeyService.Wish;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants of a new API key. */
public final class TokenRequests {
    private TokenRequests() {}

    public static Wish wish(@Nullable JsonNode json) {
        Body body = Body.of(json);
        return new Wish(tenant(body.text("tenant_id")), scopes(body), end(body));
    }

    static @Nullable UUID tenant(@Nullable String id) {
        return id == null || id.isBlank()
                ? null
                : RagflowIds.parse(id)
                        .orElseThrow(() -> new RagflowRefusal(RagflowCode.AUTHENTICATION, "No authorization."));
    }

    private static @Nullable Set<String> scopes(Body body) {
        if (!body.has("scopes")) {
            return null;
        }
        JsonNode scopes = body.at("scopes");
        if (!scopes.isArray() || !scopes.valueStream().allMatch(JsonNode::isTextual)) {
            throw RagflowRefusal.argument("`scopes` has to be a list of strings.");
        }
        return Set.copyOf(body.texts("scopes"));
    }

    private static @Nullable Instant end(Body body) {
        if (!body.has("expires_at")) {
            return null;
        }
        JsonNode end = body.at("expires_at");
        if (!end.isIntegralNumber() || !end.canConvertToLong()) {
            throw RagflowRefusal.argument("`expires_at` has to be a time in milliseconds since 1970.");
        }
        return Instant.ofEpochMilli(end.longValue());
    }
}

package io.ragstone.surfaces.baiyuan.wire;

import io.ragstone.core.call.Principal;
import io.ragstone.core.tenant.credential.ApiKeyService.Presented;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * {@code X-RAG-API-Key} and {@code X-Tenant-ID}, which have to belong together. What is told first is decided: the key,
 * then the form of the tenant's id, then whether it is the key's, then whether the tenant may act at all.
 */
@ApplicationScoped
class BaiyuanAuthenticator implements Authenticator {
    static final String KEY = "X-RAG-API-Key";
    static final String TENANT = "X-Tenant-ID";

    private final PresentedKeys keys;

    BaiyuanAuthenticator(PresentedKeys keys) {
        this.keys = keys;
    }

    @Override
    public String scheme() {
        return "baiyuanApiKey";
    }

    @Override
    public Set<String> schemes() {
        return Set.of(scheme(), "baiyuanTenant");
    }

    @Override
    public Principal authenticate(Credentials credentials) {
        Presented presented = presented(credentials);
        UUID tenant = BaiyuanIds.parse(credentials.header(TENANT))
                .orElseThrow(() -> new BaiyuanRefusal(
                        BaiyuanCode.INVALID_TENANT_ID,
                        "The header " + TENANT + " has to be the UUID of the tenant that the key belongs to."));
        if (!tenant.equals(presented.holder().tenantId())) {
            throw new BaiyuanRefusal(BaiyuanCode.TENANT_MISMATCH, "tenant mismatch");
        }
        if (!presented.tenantActive()) {
            throw new BaiyuanRefusal(
                    BaiyuanCode.TENANT_DISABLED, "This tenant is switched off. Ask the operator of the server.");
        }
        return presented.holder();
    }

    private Presented presented(Credentials credentials) {
        String key = credentials.header(KEY);
        if (key == null || key.isBlank()) {
            throw new BaiyuanRefusal(
                    BaiyuanCode.MISSING_API_KEY, "The header " + KEY + " is missing. Send your API key in it.");
        }
        return keys.examine(key.strip())
                .orElseThrow(() -> new BaiyuanRefusal(
                        BaiyuanCode.INVALID_API_KEY,
                        "The API key in " + KEY + " is unknown, was deleted or is over. Send one that is valid."));
    }
}

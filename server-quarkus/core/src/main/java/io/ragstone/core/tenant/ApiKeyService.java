package io.ragstone.core.tenant;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** API keys: made, shown once, and recognised afterwards. */
public final class ApiKeyService {
    /** RAGFlow's clients expect keys to begin so; every surface accepts them. */
    private static final String PREFIX = "ragflow-";

    private static final int PUBLIC_LENGTH = 32;

    private final ApiKeyStore keys;
    private final TenantStore tenants;
    private final Transactions transactions;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public ApiKeyService(
            ApiKeyStore keys, TenantStore tenants, Transactions transactions, Tokens tokens, Ids ids, Clock clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.transactions = transactions;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new key, the only time that it can be read.
     *
     * @param publicToken for pages that anybody can look into: opens what is made public, nothing else
     */
    public record NewKey(String token, String publicToken, ApiKey key) {}

    public NewKey create(CallContext call) {
        return create(call.tenantId(), call.userId());
    }

    NewKey create(UUID tenantId, @Nullable UUID userId) {
        String token = tokens.next(PREFIX);
        String open = tokens.next("").substring(0, PUBLIC_LENGTH);
        ApiKey key = new ApiKey(
                ids.next(),
                tenantId,
                userId,
                Tokens.hash(token),
                Tokens.hash(open),
                Tokens.mask(token),
                clock.instant());
        transactions.run(() -> keys.insert(key));
        return new NewKey(token, open, key);
    }

    /** Who holds this key; empty when it is unknown, or its tenant is switched off. */
    public Optional<Principal.KeyHolder> authenticate(String token) {
        return keys.findByHash(Tokens.hash(token))
                .filter(this::opens)
                .map(key -> new Principal.KeyHolder(key.tenantId(), key.createdBy(), key.id()));
    }

    /** Who comes with this public token; empty when it is unknown, or its tenant is switched off. */
    public Optional<Principal.Visitor> welcome(String publicToken) {
        return keys.findByPublicHash(Tokens.hash(publicToken))
                .filter(this::opens)
                .map(key -> new Principal.Visitor(key.tenantId(), key.id()));
    }

    private boolean opens(ApiKey key) {
        return tenants.find(key.tenantId()).filter(Tenant::active).isPresent();
    }
}

package io.ragstone.core.tenant.credential;

import io.ragstone.core.access.Grant;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.Memberships;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.User;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** API keys: made, shown once, listed with most of them hidden, recognised, and deleted. */
public final class ApiKeyService {
    /** RAGFlow's clients expect keys to begin so; every surface accepts them. */
    private static final String PREFIX = "ragflow-";

    private static final int PUBLIC_LENGTH = 32;

    private final ApiKeyStore keys;
    private final CredentialStore credentials;
    private final Memberships memberships;
    private final KeyUses uses;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public ApiKeyService(
            ApiKeyStore keys,
            CredentialStore credentials,
            Memberships memberships,
            KeyUses uses,
            AuditTrail audit,
            Transactions transactions,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.keys = keys;
        this.credentials = credentials;
        this.memberships = memberships;
        this.uses = uses;
        this.audit = audit;
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

    /**
     * What a key shall be good for.
     *
     * @param tenantId the organisation that it shall open; null for the caller's own tenant
     * @param scopes all that it may do, as {@code action:resource}; null for everything
     * @param expiresAt null for never
     */
    public record Wish(
            @Nullable UUID tenantId,
            @Nullable Set<String> scopes,
            @Nullable Instant expiresAt) {
        public static final Wish ANYTHING = new Wish(null, null, null);
    }

    /**
     * Whose key it is that somebody presents.
     *
     * @param tenantActive whether the tenant is there and not switched off; else nobody may act in its name
     */
    public record Presented(Principal.KeyHolder holder, boolean tenantActive) {}

    public NewKey create(CallContext call) {
        return create(call, Wish.ANYTHING);
    }

    public NewKey create(CallContext call, Wish wish) {
        requireUnlimited(call);
        UUID tenant = memberships.owned(call, wish.tenantId());
        Set<String> scopes = wish.scopes() == null
                ? null
                : wish.scopes().stream()
                        .map(scope -> Grant.parse(scope).toString())
                        .collect(Collectors.toSet());
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(clock.instant())) {
            throw CoreException.invalid("A key cannot expire in the past.");
        }
        return transactions.call(() -> {
            NewKey made = create(tenant, call.userId(), scopes, wish.expiresAt());
            audit.changed(call, "key.create", made.key().mask());
            return made;
        });
    }

    /** An administrator makes a key to the own tenant of a user. */
    public NewKey createFor(CallContext call, User user) {
        return transactions.call(() -> {
            NewKey made = create(user.id(), user.id(), null, null);
            audit.changed(call, "key.create for " + user.email(), made.key().mask());
            return made;
        });
    }

    /** The keys to the own tenant of a user, for an administrator. */
    public List<ApiKey> listOf(User user) {
        return keys.list(user.id());
    }

    /**
     * An administrator deletes a key to the own tenant of a user.
     *
     * @param shown the key, the masked key as lists show it, or its id
     */
    public void deleteOf(CallContext call, User user, String shown) {
        delete(call, List.of(user.id()), shown);
    }

    /** Else whoever has a key for little, or for a day, could make one for everything and for ever. */
    private void requireUnlimited(CallContext call) {
        if (call.principal() instanceof Principal.KeyHolder holder
                && keys.find(holder.tenantId(), holder.keyId())
                        .filter(ApiKey::isLimited)
                        .isPresent()) {
            throw new CoreException(
                    ErrorCode.FORBIDDEN, "A key with scopes or an end cannot make other keys. Log in to make one.");
        }
    }

    public NewKey create(
            UUID tenantId, @Nullable UUID userId, @Nullable Set<String> scopes, @Nullable Instant expiresAt) {
        String token = tokens.next(PREFIX);
        String open = tokens.next("").substring(0, PUBLIC_LENGTH);
        ApiKey key = new ApiKey(
                ids.next(),
                tenantId,
                userId,
                Tokens.hash(token),
                Tokens.hash(open),
                Tokens.mask(token),
                clock.instant(),
                scopes,
                expiresAt,
                null);
        transactions.run(() -> keys.insert(key));
        return new NewKey(token, open, key);
    }

    /** @param tenantId an organisation of the caller's; null for the caller's own tenant */
    public List<ApiKey> list(CallContext call, @Nullable UUID tenantId) {
        return keys.list(memberships.owned(call, tenantId));
    }

    /**
     * Deletes a key of any tenant that the caller owns; it opens nothing from then on.
     *
     * @param shown the key, the masked key as lists show it, or its id
     */
    public void delete(CallContext call, String shown) {
        delete(call, memberships.ownedBy(call), shown);
    }

    private void delete(CallContext call, List<UUID> tenants, String shown) {
        String hash = Tokens.hash(shown);
        List<ApiKey> meant = tenants.stream()
                .flatMap(tenant -> keys.list(tenant).stream())
                .filter(key -> key.hash().equals(hash)
                        || key.mask().equals(shown)
                        || key.id().toString().replace("-", "").equals(shown.replace("-", "")))
                .toList();
        if (meant.isEmpty()) {
            throw CoreException.notFound("Token not found!");
        }
        if (meant.size() > 1) {
            throw CoreException.conflict("Several keys look like this. Name the one you mean by its id.");
        }
        ApiKey key = meant.get(0);
        transactions.run(() -> {
            keys.delete(key.tenantId(), key.id());
            audit.changed(call, "key.delete", key.mask());
        });
    }

    /** Who holds this key; empty when it is unknown or over, or its tenant or its maker is switched off. */
    public Optional<Principal.KeyHolder> authenticate(String token) {
        return examine(token).filter(Presented::tenantActive).map(Presented::holder);
    }

    /** The same for those who have to know a tenant that is switched off from a key that is none. */
    public Optional<Presented> examine(String token) {
        Optional<Presented> presented =
                known(Tokens.hash(token)).map(known -> new Presented(holder(known), mayAct(known)));
        presented
                .filter(Presented::tenantActive)
                .ifPresent(found -> uses.used(found.holder().keyId()));
        return presented;
    }

    /** Who comes with this public token; it opens as long as its key does. */
    public Optional<Principal.Visitor> welcome(String publicToken) {
        Optional<Principal.Visitor> visitor = keys.findByPublicHash(Tokens.hash(publicToken))
                .flatMap(key -> valid(key.hash()))
                .map(known -> new Principal.Visitor(
                        known.key().tenantId(), known.key().id()));
        visitor.ifPresent(found -> uses.used(found.keyId()));
        return visitor;
    }

    private Optional<CredentialStore.KnownKey> valid(String hash) {
        return known(hash).filter(ApiKeyService::mayAct);
    }

    /** A user who is switched off takes their keys along, and all of the tenant that is their own. */
    private Optional<CredentialStore.KnownKey> known(String hash) {
        return credentials
                .key(hash)
                .filter(known -> !known.key().isOver(clock.instant()))
                .filter(known -> {
                    User maker = known.maker();
                    return maker == null
                            || maker.active()
                            || maker.id().equals(known.key().tenantId());
                });
    }

    private static boolean mayAct(CredentialStore.KnownKey known) {
        return known.tenantActive() && isMakerActive(known);
    }

    private static boolean isMakerActive(CredentialStore.KnownKey known) {
        return known.maker() == null || known.maker().active();
    }

    private static Principal.KeyHolder holder(CredentialStore.KnownKey known) {
        ApiKey key = known.key();
        boolean limited = known.maker() != null && !known.maker().superuser();
        Rights rights = new Rights(key.scopes(), limited ? known.role() : null, false);
        return new Principal.KeyHolder(key.tenantId(), key.createdBy(), key.id(), rights);
    }
}

package io.ragstone.core.tenant.account;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.credential.ApiKeyService;
import java.util.Optional;

/** Gives a new server its own tenant, administrator and API key, all with random secrets. */
public final class FirstStart {
    private static final String EMAIL = "admin@ragstone.local";

    private final TenantStore tenants;
    private final AccountService accounts;
    private final ApiKeyService keys;
    private final Transactions transactions;
    private final Tokens tokens;

    public FirstStart(
            TenantStore tenants,
            AccountService accounts,
            ApiKeyService keys,
            Transactions transactions,
            Tokens tokens) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.keys = keys;
        this.transactions = transactions;
        this.tokens = tokens;
    }

    /** What the operator has to know, and is told once. */
    public record Secrets(String tenantId, String adminEmail, String adminPassword, String apiKey) {}

    /** Empty when this server has been started before. */
    public Optional<Secrets> prepare() {
        return transactions.call(() -> tenants.count() > 0 ? Optional.empty() : Optional.of(create()));
    }

    private Secrets create() {
        String password = tokens.next("");
        User admin = accounts.createAdministrator(EMAIL, "admin", password);
        String key = keys.create(admin.id(), admin.id(), null, null).token();
        return new Secrets(admin.id().toString(), EMAIL, password, key);
    }
}

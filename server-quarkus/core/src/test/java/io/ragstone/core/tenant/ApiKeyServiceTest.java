package io.ragstone.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeyServiceTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeTenantStore tenants = new FakeTenantStore();
    private final FakeApiKeyStore store = new FakeApiKeyStore();
    private final ApiKeyService keys =
            new ApiKeyService(store, tenants, new FakeTransactions(), new Tokens(), new Ids(clock), clock);
    private final UUID tenant = UUID.randomUUID();
    private final CallContext call =
            new CallContext(new Principal.SessionUser(tenant, tenant, "ada@example.org"), "ragflow", "1");

    @BeforeEach
    void aTenant() {
        tenants.insert(tenant(true));
    }

    private Tenant tenant(boolean active) {
        return new Tenant(
                tenant, "Ada's", ModelDefaults.embeddingOnly("m@Builtin"), active, clock.instant(), clock.instant());
    }

    @Test
    void aNewKeyIsRecognised() {
        ApiKeyService.NewKey made = keys.create(call);
        assertThat(made.token()).startsWith("ragflow-").hasSizeGreaterThan(40);
        assertThat(made.publicToken()).hasSize(32).isNotEqualTo(made.token());
        assertThat(keys.authenticate(made.token()))
                .contains(new Principal.KeyHolder(tenant, tenant, made.key().id()));
    }

    @Test
    void itsPublicTokenLetsVisitorsInAndNobodyElse() {
        ApiKeyService.NewKey made = keys.create(call);

        assertThat(keys.welcome(made.publicToken()))
                .contains(new Principal.Visitor(tenant, made.key().id()));
        assertThat(keys.welcome(made.token())).isEmpty();
        assertThat(keys.authenticate(made.publicToken())).isEmpty();
        tenants.update(tenant(false));
        assertThat(keys.welcome(made.publicToken())).isEmpty();
    }

    @Test
    void whatIsKeptDoesNotOpenAnything() {
        ApiKeyService.NewKey made = keys.create(call);
        assertThat(keys.authenticate(made.key().hash())).isEmpty();
        assertThat(keys.authenticate(made.key().mask())).isEmpty();
        assertThat(made.key().mask()).hasSizeLessThan(made.token().length() / 2);
    }

    @Test
    void aDeletedKeyIsDeadAtOnce() {
        ApiKeyService.NewKey made = keys.create(call);
        store.delete(tenant, made.key().id());
        assertThat(keys.authenticate(made.token())).isEmpty();
    }

    @Test
    void theKeysOfATenantThatIsSwitchedOffDoNotOpen() {
        ApiKeyService.NewKey made = keys.create(call);
        tenants.update(tenant(false));
        assertThat(keys.authenticate(made.token())).isEmpty();
    }
}

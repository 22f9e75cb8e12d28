package io.ragstone.core.tenant.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.access.Role;
import io.ragstone.core.audit.AuditFilter;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.account.AccountScene;
import io.ragstone.core.tenant.credential.ApiKeyService.NewKey;
import io.ragstone.core.tenant.credential.ApiKeyService.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyServiceTest {
    private final AccountScene scene = new AccountScene();
    private final ApiKeyService keys = scene.keys;
    private final CallContext ada = scene.somebody("ada@example.org");
    private final CallContext bob = scene.somebody("bob@example.org");
    private final UUID tenant = ada.tenantId();

    private boolean opens(NewKey key) {
        return keys.authenticate(key.token()).isPresent();
    }

    private NewKey limited(@Nullable Set<String> scopes, @Nullable Instant end) {
        return keys.create(ada, new Wish(null, scopes, end));
    }

    private CallContext callWith(NewKey key) {
        return new CallContext(keys.authenticate(key.token()).orElseThrow(), "test", "1");
    }

    @Test
    void aNewKeyIsRecognised() {
        NewKey made = keys.create(ada);
        assertThat(made.token()).startsWith("ragflow-").hasSizeGreaterThan(40);
        assertThat(made.publicToken()).hasSize(32).isNotEqualTo(made.token());
        assertThat(keys.authenticate(made.token()))
                .contains(new Principal.KeyHolder(tenant, tenant, made.key().id()));
    }

    @Test
    void itsPublicTokenLetsVisitorsInAndNobodyElse() {
        NewKey made = keys.create(ada);

        assertThat(keys.welcome(made.publicToken()))
                .contains(new Principal.Visitor(tenant, made.key().id()));
        assertThat(keys.welcome(made.token())).isEmpty();
        assertThat(keys.authenticate(made.publicToken())).isEmpty();
        keys.delete(ada, made.token());
        assertThat(keys.welcome(made.publicToken())).isEmpty();
    }

    @Test
    void whatIsKeptDoesNotOpenAnything() {
        NewKey made = keys.create(ada);
        assertThat(keys.authenticate(made.key().hash())).isEmpty();
        assertThat(keys.authenticate(made.key().mask())).isEmpty();
        assertThat(made.key().mask()).hasSizeLessThan(made.token().length() / 2);
    }

    @Test
    void aKeyIsDeletedByItselfItsMaskOrItsId() {
        NewKey one = keys.create(ada);
        NewKey two = keys.create(ada);
        NewKey three = keys.create(ada);

        keys.delete(ada, one.token());
        keys.delete(ada, two.key().mask());
        keys.delete(ada, three.key().id().toString().replace("-", ""));

        assertThat(opens(one) || opens(two) || opens(three)).isFalse();
        assertThat(keys.list(ada, null)).isEmpty();
        assertThatThrownBy(() -> keys.delete(ada, one.token())).hasMessage("Token not found!");
    }

    @Test
    void anotherTenantsKeyIsNotThere() {
        NewKey made = keys.create(ada);

        for (String shown :
                new String[] {made.token(), made.key().mask(), made.key().id().toString()}) {
            assertThatThrownBy(() -> keys.delete(bob, shown)).hasMessage("Token not found!");
        }
        assertThat(opens(made)).isTrue();
        assertThat(keys.list(bob, null)).isEmpty();
        assertThatThrownBy(() -> keys.list(bob, tenant)).hasMessage("No authorization.");
        assertThatThrownBy(() -> keys.create(bob, new Wish(tenant, null, null))).hasMessage("No authorization.");
    }

    @Test
    void theKeysOfATenantThatIsSwitchedOffDoNotOpen() {
        NewKey made = keys.create(ada);
        Tenant before = scene.tenants.find(tenant).orElseThrow();
        scene.tenants.update(
                new Tenant(tenant, before.name(), before.models(), false, before.createdAt(), before.updatedAt()));
        assertThat(opens(made)).isFalse();
        assertThat(keys.examine(made.token()))
                .hasValueSatisfying(
                        presented -> assertThat(presented.tenantActive()).isFalse());
        assertThat(keys.examine("ragflow-unheard-of")).isEmpty();
    }

    @Test
    void theKeysOfAUserWhoIsSwitchedOffDoNotOpen() {
        NewKey made = keys.create(ada);
        User user = scene.users.find(tenant).orElseThrow();
        scene.users.update(user.switched(false, scene.clock.instant()));
        assertThat(opens(made)).isFalse();
        assertThat(keys.examine(made.token()))
                .hasValueSatisfying(
                        presented -> assertThat(presented.tenantActive()).isFalse());
    }

    @Test
    void aKeyEndsWithItsTime() {
        NewKey made = limited(null, scene.clock.instant().plusSeconds(60));
        assertThat(opens(made)).isTrue();

        scene.clock.advance(Duration.ofSeconds(60));

        assertThat(opens(made)).isFalse();
        assertThatThrownBy(() -> limited(null, scene.clock.instant())).hasMessage("A key cannot expire in the past.");
    }

    @Test
    void aKeyCarriesItsScopesAndTheRoleOfItsMaker() {
        Role role = new Role(scene.ids.next(), "reader", "", null, scene.clock.instant(), scene.clock.instant());
        scene.roles.insert(role);
        scene.roles.assign(tenant, role.id());

        CallContext call = callWith(limited(Set.of("read:datasets"), null));

        assertThat(call.principal().rights().scopes()).containsExactly("read:datasets");
        assertThat(call.principal().rights().role()).isEqualTo(role.id());
        assertThatThrownBy(() -> limited(Set.of("datasets"), null)).hasMessageContaining("is no scope");
        assertThatThrownBy(() -> limited(Set.of("fly:datasets"), null)).hasMessageContaining("Unknown action: fly");
    }

    @Test
    void aLimitedKeyMakesNoOthers() {
        CallContext scoped = callWith(limited(Set.of("*:*"), null));
        CallContext ending = callWith(limited(null, scene.clock.instant().plusSeconds(60)));
        CallContext full = callWith(keys.create(ada));

        assertThatThrownBy(() -> keys.create(scoped)).hasMessageContaining("cannot make other keys");
        assertThatThrownBy(() -> keys.create(ending)).hasMessageContaining("cannot make other keys");
        assertThat(opens(keys.create(full))).isTrue();
    }

    @Test
    void theLastUseIsWrittenInOneGo() {
        NewKey made = keys.create(ada);
        assertThat(opens(made)).isTrue();
        assertThat(keys.list(ada, null)).extracting(ApiKey::lastUsedAt).containsOnlyNulls();

        scene.uses.write();

        assertThat(keys.list(ada, null)).extracting(ApiKey::lastUsedAt).containsExactly(scene.clock.instant());
    }

    @Test
    void anOrganisationHasKeysOfItsOwn() {
        UUID team = scene.teams.create(ada, "Harbour").id();

        NewKey made = keys.create(ada, new Wish(team, null, null));

        assertThat(callWith(made).tenantId()).isEqualTo(team);
        assertThat(keys.list(ada, team)).containsExactly(made.key());
        assertThat(keys.list(ada, null)).isEmpty();
        assertThatThrownBy(() -> keys.list(callWith(made), tenant)).hasMessage("No authorization.");
        keys.delete(ada, made.key().mask());
        assertThat(opens(made)).isFalse();
    }

    @Test
    void whatHappensIsInTheAuditLog() {
        NewKey made = keys.create(ada);
        keys.delete(ada, made.token());

        assertThat(scene.log.actions()).containsSubsequence("key.create", "key.delete");
        assertThat(scene.log
                        .list(AuditFilter.ALL.of("key.create"), PageRequest.ALL)
                        .items())
                .allSatisfy(event -> assertThat(event.subject()).doesNotContain(made.token()));
    }
}

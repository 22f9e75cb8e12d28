package io.ragstone.core.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.access.Access;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.tenant.TenantService;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.account.AccountScene;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountRemovalTest {
    private final AccountScene scene = new AccountScene();
    private final ModelAccess models =
            new ModelAccess(new ModelCatalogue(), new FakeProviderKeyStore(), new FakeTenantModelStore());
    private final Access access = new Access(scene.roles, scene.audit);
    private final UserAdministration administration = new UserAdministration(
            scene.users,
            scene.accounts,
            scene.sessions,
            scene.keys,
            new KnowledgeService(
                    new FakeKnowledgeBaseStore(new FakeDocumentStore()),
                    new TenantService(scene.tenants, models, scene.transactions, scene.clock),
                    scene.memberships,
                    models,
                    doomed -> {},
                    scene.transactions,
                    scene.ids,
                    scene.clock),
            access,
            scene.audit,
            scene.transactions,
            scene.clock);
    private final FakeAccountRemovalStore store = new FakeAccountRemovalStore(scene.users, scene.tenants);
    private final List<UUID> emptied = new ArrayList<>();
    private boolean crashes;
    private final AccountRemoval removal = new AccountRemoval(
            administration,
            scene.users,
            scene.tenants,
            this::empty,
            store,
            scene.sessions,
            access,
            scene.audit,
            scene.transactions,
            scene.clock);
    private final CallContext admin = administrator("admin@example.org");

    private void empty(CallContext owner) {
        if (crashes) {
            throw new IllegalStateException("a crash");
        }
        emptied.add(owner.tenantId());
    }

    private CallContext administrator(String email) {
        User made = scene.register(email).user();
        scene.users.update(made.withSuperuser(true, scene.clock.instant()));
        return scene.call(
                scene.accounts.login(email, "secret", AccountScene.HERE, null).token());
    }

    @Test
    void everyTenantOfTheUserIsEmptiedAndTheUserIsGone() {
        CallContext doomed = scene.somebody("doomed@example.org");
        UUID team = scene.teams.create(doomed, "team").id();

        removal.remove(admin, "doomed@example.org");

        assertThat(emptied).containsExactlyInAnyOrder(doomed.tenantId(), team);
        assertThat(scene.users.findByEmail("doomed@example.org")).isEmpty();
        assertThat(scene.tenants.find(team)).isEmpty();
        assertThat(store.begun()).isEmpty();
    }

    @Test
    void whatACrashInterruptedIsGoneOnWith() {
        CallContext doomed = scene.somebody("doomed@example.org");
        crashes = true;
        assertThatThrownBy(() -> removal.remove(admin, "doomed@example.org")).isInstanceOf(IllegalStateException.class);
        assertThat(scene.users.findByEmail("doomed@example.org"))
                .get()
                .extracting(User::active)
                .isEqualTo(false);
        removal.resume();
        assertThat(scene.users.findByEmail("doomed@example.org")).isPresent();

        crashes = false;
        removal.resume();

        assertThat(emptied).containsExactly(doomed.tenantId());
        assertThat(scene.users.findByEmail("doomed@example.org")).isEmpty();
        assertThat(store.begun()).isEmpty();
    }

    @Test
    void nobodyRemovesThemselvesAndUsersRemoveNobody() {
        CallContext user = scene.somebody("user@example.org");

        assertThatThrownBy(() -> removal.remove(admin, "admin@example.org"))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("your own account");
        assertThatThrownBy(() -> removal.remove(user, "admin@example.org"))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("Only an administrator");
        assertThat(emptied).isEmpty();
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherOneStays() {
        CallContext other = administrator("other@example.org");

        removal.remove(admin, "other@example.org");

        assertThatThrownBy(() -> removal.remove(other, "admin@example.org"))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("Only an administrator");
        assertThat(scene.users.findByEmail("admin@example.org")).isPresent();
    }
}

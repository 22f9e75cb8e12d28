package io.ragstone.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.tenant.TenantService;
import io.ragstone.core.tenant.account.AccountScene;
import io.ragstone.core.tenant.credential.ApiKeyService.Wish;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a team shares, those who joined it see, and nobody else. */
class KnowledgeSharingTest {
    private final AccountScene scene = new AccountScene();
    private final ModelAccess models =
            new ModelAccess(new ModelCatalogue(), new FakeProviderKeyStore(), new FakeTenantModelStore());
    private final KnowledgeService service = new KnowledgeService(
            new FakeKnowledgeBaseStore(new FakeDocumentStore()),
            new TenantService(scene.tenants, models, scene.transactions, scene.clock),
            scene.memberships,
            models,
            doomed -> {},
            scene.transactions,
            scene.ids,
            scene.clock);
    private final CallContext ada = scene.somebody("ada@example.org");
    private final CallContext bob = scene.somebody("bob@example.org");
    private final CallContext eve = scene.somebody("eve@example.org");
    private final KnowledgeBase shared = create(ada, KnowledgeBase.Permission.TEAM);
    private final KnowledgeBase secret = create(ada, KnowledgeBase.Permission.ME);
    private final KnowledgeBase bobs = create(bob, KnowledgeBase.Permission.ME);

    private KnowledgeBase create(CallContext call, KnowledgeBase.Permission permission) {
        return service.create(
                        call,
                        new NewKnowledgeBase(
                                permission.name(),
                                null,
                                null,
                                "English",
                                "BAAI/bge-small-en-v1.5@Builtin",
                                permission,
                                "naive",
                                null))
                .base();
    }

    private void join() {
        scene.teams.invite(ada, ada.tenantId(), "bob@example.org");
        scene.teams.agree(bob, ada.tenantId());
    }

    private List<KnowledgeBase> listed(CallContext call) {
        return service.list(call, null, null, Order.NEWEST_FIRST, PageRequest.ALL).items().stream()
                .map(KnowledgeService.Described::base)
                .toList();
    }

    @Test
    void whoJoinedSeesWhatIsSharedAndNotTheRest() {
        join();

        assertThat(listed(bob)).containsExactlyInAnyOrder(shared, bobs);
        assertThat(service.find(bob, shared.id())).contains(shared);
        assertThat(service.find(bob, secret.id())).isEmpty();
        assertThat(service.findVisible(bob, List.of(shared.id(), secret.id(), bobs.id())))
                .containsExactlyInAnyOrder(shared, bobs);
        assertThat(listed(ada)).containsExactlyInAnyOrder(shared, secret);
        assertThat(listed(eve)).isEmpty();
        assertThat(service.find(eve, shared.id())).isEmpty();
    }

    @Test
    void whoIsInvitedSeesNothingYetAndWhoLeftNothingAnyMore() {
        scene.teams.invite(ada, ada.tenantId(), "bob@example.org");
        assertThat(listed(bob)).containsExactly(bobs);
        assertThat(service.find(bob, shared.id())).isEmpty();

        scene.teams.agree(bob, ada.tenantId());
        scene.teams.remove(ada, ada.tenantId(), bob.tenantId());

        assertThat(listed(bob)).containsExactly(bobs);
        assertThat(service.find(bob, shared.id())).isEmpty();
    }

    @Test
    void whatIsSharedIsStillItsOwners() {
        join();

        assertThat(service.findOwn(bob, shared.id())).isEmpty();
        assertThatThrownBy(() -> service.delete(bob, List.of(shared.id()))).hasMessageContaining("none was deleted");
        assertThatThrownBy(() -> service.update(
                        bob,
                        shared.id(),
                        new KnowledgeBaseChange("taken", null, null, null, null, null, null, null, null)))
                .hasMessageContaining("There is no knowledge base");
        service.deleteAll(bob);
        assertThat(service.find(ada, shared.id())).contains(shared);
    }

    @Test
    void aKeyOfTheUserSeesWhatTheUserSees() {
        join();
        String key = scene.keys.create(bob).token();

        assertThat(listed(new CallContext(scene.keys.authenticate(key).orElseThrow(), "test", "1")))
                .containsExactlyInAnyOrder(shared, bobs);
    }

    @Test
    void aKeyOfAnOrganisationSeesThatOneAlone() {
        join();
        UUID harbour = scene.teams.create(bob, "Harbour").id();
        String key = scene.keys.create(bob, new Wish(harbour, null, null)).token();
        CallContext call = new CallContext(scene.keys.authenticate(key).orElseThrow(), "test", "1");
        KnowledgeBase docks = create(call, KnowledgeBase.Permission.ME);

        assertThat(listed(call)).containsExactly(docks);
        assertThat(service.find(call, shared.id())).isEmpty();
        assertThat(service.find(bob, docks.id())).isEmpty();
    }
}

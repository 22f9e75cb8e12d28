package io.ragstone.core.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.SampleUsers;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AccountRemovalStore} does. */
public abstract class AccountRemovalStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private final Ids ids = new Ids(Clock.systemUTC());

    protected abstract AccountRemovalStore store();

    protected abstract UserStore users();

    protected abstract TenantStore tenants();

    private UUID somebody() {
        UUID id = ids.next();
        users().insert(SampleUsers.of(id));
        tenants().insert(new Tenant(id, "Ada's", ModelDefaults.embeddingOnly("m@Builtin"), true, MONDAY, MONDAY));
        tenants().insertMember(new Member(id, id, Member.Role.OWNER));
        return id;
    }

    @Test
    void aRemovalIsRememberedUntilTheUserIsGone() {
        UUID user = somebody();

        store().begin(user, MONDAY);
        store().begin(user, MONDAY.plusSeconds(1));
        assertThat(store().begun()).containsOnlyOnce(user);
        store().removeUser(user);

        assertThat(store().begun()).doesNotContain(user);
        assertThat(users().find(user)).isEmpty();
    }

    @Test
    void aTenantGoesWithItsMembersAndNobodyElseDoes() {
        UUID owner = somebody();
        UUID guest = somebody();
        tenants().insertMember(new Member(owner, guest, Member.Role.NORMAL));

        store().removeTenant(owner);

        assertThat(tenants().find(owner)).isEmpty();
        assertThat(tenants().membersOf(owner)).isEmpty();
        assertThat(tenants().membershipsOf(guest)).extracting(Member::tenantId).containsExactly(guest);
        assertThat(tenants().find(guest)).isPresent();
        assertThat(users().find(owner)).isPresent();
    }

    @Test
    void aUserGoesFromTheTeamsOfOthers() {
        UUID owner = somebody();
        UUID guest = somebody();
        tenants().insertMember(new Member(owner, guest, Member.Role.NORMAL));

        store().removeUser(guest);

        assertThat(tenants().membersOf(owner)).extracting(Member::userId).containsExactly(owner);
        assertThat(users().find(owner)).isPresent();
    }

    @Test
    void whatIsGoneCanBeRemovedAgain() {
        UUID user = somebody();
        for (int i = 0; i < 2; i++) {
            store().removeTenant(user);
            store().removeUser(user);
        }

        assertThat(users().listAndHold()).extracting(User::id).doesNotContain(user);
    }
}

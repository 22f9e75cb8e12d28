package io.ragstone.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TenantStore} does. */
public abstract class TenantStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    private final Ids ids = new Ids(Clock.systemUTC());

    protected abstract TenantStore store();

    @Test
    void aTenantComesBackAsItWasStored() {
        Tenant tenant = new Tenant(
                ids.next(),
                "Harbour Office",
                new ModelDefaults("glm-4-flash@ZHIPU-AI", "bge@Builtin", "", null, "ears@X", "voice@X"),
                true,
                MONDAY,
                TUESDAY);

        store().insert(tenant);

        assertThat(store().find(tenant.id())).contains(tenant);
        assertThat(store().find(ids.next())).isEmpty();
    }

    @Test
    void everyTenantIsCounted() {
        long before = store().count();

        store().insert(tenant(ids.next()));
        store().insert(tenant(ids.next()));

        assertThat(store().count()).isEqualTo(before + 2);
    }

    @Test
    void anUpdateReplacesWhatMayChange() {
        Tenant tenant = tenant(ids.next());
        store().insert(tenant);
        Tenant changed = new Tenant(
                tenant.id(), "Renamed", ModelDefaults.embeddingOnly("other@Builtin"), false, MONDAY, TUESDAY);

        store().update(changed);

        assertThat(store().find(tenant.id())).contains(changed);
    }

    @Test
    void anUpdateOfATenantThatIsNotThereMakesNone() {
        Tenant unknown = tenant(ids.next());

        store().update(unknown);

        assertThat(store().find(unknown.id())).isEmpty();
    }

    @Test
    void aUsersOwnTenantComesFirstAndTheOthersInOrder() {
        UUID older = ids.next();
        UUID user = ids.next();
        UUID younger = ids.next();
        Member guest = new Member(older, user, Member.Role.NORMAL);
        Member invited = new Member(younger, user, Member.Role.INVITED);
        Member owner = new Member(user, user, Member.Role.OWNER);
        store().insertMember(invited);
        store().insertMember(guest);
        store().insertMember(owner);
        store().insertMember(new Member(user, ids.next(), Member.Role.NORMAL));

        assertThat(store().membershipsOf(user)).containsExactly(owner, guest, invited);
        assertThat(store().membershipsOf(ids.next())).isEmpty();
    }

    @Test
    void severalAreFoundAtOnce() {
        Tenant one = tenant(ids.next());
        Tenant two = tenant(ids.next());
        store().insert(one);
        store().insert(two);

        assertThat(store().findAll(List.of(one.id(), ids.next(), two.id()))).containsExactlyInAnyOrder(one, two);
        assertThat(store().findAll(List.of())).isEmpty();
    }

    @Test
    void membersComeChangeAndGo() {
        UUID tenant = ids.next();
        UUID older = ids.next();
        UUID younger = ids.next();
        Member guest = new Member(tenant, younger, Member.Role.INVITED);
        Member owner = new Member(tenant, older, Member.Role.OWNER);
        store().insertMember(guest);
        store().insertMember(owner);
        assertThat(store().membersOf(tenant)).containsExactly(owner, guest);

        Member joined = new Member(tenant, younger, Member.Role.NORMAL);
        assertThat(store().updateMember(joined)).isTrue();

        assertThat(store().findMember(tenant, younger)).contains(joined);
        assertThat(store().deleteMember(tenant, younger)).isTrue();
        assertThat(store().deleteMember(tenant, younger)).isFalse();
        assertThat(store().updateMember(joined)).isFalse();
        assertThat(store().findMember(tenant, younger)).isEmpty();
        assertThat(store().membersOf(tenant)).containsExactly(owner);
    }

    private static Tenant tenant(UUID id) {
        return new Tenant(id, "Some tenant", ModelDefaults.embeddingOnly("bge@Builtin"), true, MONDAY, MONDAY);
    }
}

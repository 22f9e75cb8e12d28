package io.ragstone.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link RoleStore} does. */
public abstract class RoleStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");
    private static final Grant READ = Grant.parse("read:datasets");
    private static final Grant ALL = Grant.parse("*:chats");

    private final Ids ids = new Ids(Clock.systemUTC());

    protected abstract RoleStore store();

    @Test
    void aNameIsTakenWhateverItsCase() {
        Role role = role(null);

        assertThat(store().insert(role)).isTrue();
        assertThat(store().insert(new Role(
                        ids.next(), role.name().toUpperCase(java.util.Locale.ROOT), "", null, MONDAY, MONDAY)))
                .isFalse();

        assertThat(store().findByName(role.name().toUpperCase(java.util.Locale.ROOT)))
                .contains(role);
        assertThat(store().findByName("nobody")).isEmpty();
        assertThat(store().listAndHold()).contains(role);
    }

    @Test
    void anUpdateReplacesWhatMayChange() {
        Role above = stored(null);
        Role role = stored(null);
        Role changed = new Role(role.id(), role.name(), "reads", above.id(), MONDAY, TUESDAY);

        store().update(changed);

        assertThat(store().findByName(role.name())).contains(changed);
    }

    @Test
    void grantsComeAndGo() {
        Role role = stored(null);

        store().grant(role.id(), List.of(READ, ALL));
        store().grant(role.id(), List.of(READ));

        assertThat(store().grantsOf(role.id())).containsExactlyInAnyOrder(READ, ALL);
        assertThat(store().revoke(role.id(), List.of(READ))).isEqualTo(1);
        assertThat(store().revoke(role.id(), List.of(READ))).isZero();
        assertThat(store().effective(role.id())).containsExactly(ALL);
    }

    @Test
    void whatRolesAboveGrantCountsToo() {
        Role top = stored(null);
        Role middle = stored(top.id());
        Role bottom = stored(middle.id());
        store().grant(top.id(), List.of(READ));
        store().grant(bottom.id(), List.of(ALL));

        assertThat(store().effective(bottom.id())).containsExactlyInAnyOrder(READ, ALL);
        assertThat(store().effective(middle.id())).containsExactly(READ);
        assertThat(store().grantsOf(middle.id())).isEmpty();
        assertThat(store().effective(ids.next())).isEmpty();
    }

    @Test
    void aUserHasOneRoleOrNone() {
        Role one = stored(null);
        Role other = stored(null);
        UUID user = ids.next();

        store().assign(user, one.id());
        store().assign(user, other.id());

        assertThat(store().roleOf(user)).contains(other);
        assertThat(store().holders(one.id())).isZero();
        assertThat(store().holders(other.id())).isEqualTo(1);
        store().assign(user, null);
        assertThat(store().roleOf(user)).isEmpty();
    }

    @Test
    void aDeletedRoleIsGoneWithItsGrants() {
        Role role = stored(null);
        store().grant(role.id(), List.of(READ));

        store().delete(role.id());

        assertThat(store().findByName(role.name())).isEmpty();
        assertThat(store().effective(role.id())).isEmpty();
    }

    private Role stored(@Nullable UUID parent) {
        Role role = role(parent);
        store().insert(role);
        return role;
    }

    private Role role(@Nullable UUID parent) {
        UUID id = ids.next();
        return new Role(id, "role " + id, "does this and that", parent, MONDAY, MONDAY);
    }
}

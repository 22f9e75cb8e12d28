package io.ragstone.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.FakeAuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleServiceTest {
    private static final UUID USER = new UUID(7, 7);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Ids ids = new Ids(clock);
    private final FakeRoleStore store = new FakeRoleStore();
    private final FakeAuditLog log = new FakeAuditLog();
    private final AuditTrail audit = new AuditTrail(log, ids, clock);
    private final Access access = new Access(store, audit);
    private final RoleService roles = new RoleService(
            store, access, audit, new FakeTransactions(), ids, clock, () -> Set.of("datasets", "chats"));
    private final CallContext admin = call(new Rights(null, null, true));

    private static CallContext call(Rights rights) {
        return new CallContext(new Principal.SessionUser(USER, USER, "a@example.org", rights), "test", "1");
    }

    /** What a user may do now who has the role of {@link #USER}. */
    private boolean may(String permission) {
        UUID role = store.roleOf(USER).map(Role::id).orElse(null);
        return may(new Rights(null, role, false), permission);
    }

    private boolean may(Rights rights, String permission) {
        try {
            access.require(call(rights), Permission.of(permission));
            return true;
        } catch (CoreException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
            return false;
        }
    }

    @Test
    void withoutARoleNothingIsForbidden() {
        assertThat(may("delete:datasets")).isTrue();
    }

    @Test
    void withARoleEverythingIsForbiddenThatItDoesNotGrant() {
        roles.create(admin, "reader", "", null);
        roles.assign(admin, USER, "reader");
        assertThat(may("read:datasets")).isFalse();

        roles.grant(admin, "Reader", List.of("read"), "datasets");

        assertThat(may("read:datasets")).isTrue();
        assertThat(may("read:chats")).isFalse();
        assertThat(may("delete:datasets")).isFalse();
        roles.revoke(admin, "reader", List.of("READ"), "datasets");
        assertThat(may("read:datasets")).isFalse();
        roles.assign(admin, USER, null);
        assertThat(may("delete:datasets")).isTrue();
    }

    @Test
    void aStarStandsForAll() {
        roles.create(admin, "chatter", "", null);
        roles.grant(admin, "chatter", List.of("*"), "chats");
        roles.grant(admin, "chatter", List.of("read"), "*");
        roles.assign(admin, USER, "chatter");

        assertThat(may("delete:chats")).isTrue();
        assertThat(may("read:datasets")).isTrue();
        assertThat(may("update:datasets")).isFalse();
    }

    @Test
    void aRoleInheritsFromThoseAboveIt() {
        roles.create(admin, "reader", "", null);
        roles.create(admin, "writer", "", "reader");
        roles.grant(admin, "reader", List.of("read"), "datasets");
        roles.grant(admin, "writer", List.of("create"), "datasets");
        roles.assign(admin, USER, "writer");

        assertThat(may("read:datasets")).isTrue();
        assertThat(may("create:datasets")).isTrue();
        assertThat(roles.ofUser(admin, USER)).get().satisfies(role -> {
            assertThat(role.parent()).isEqualTo("reader");
            assertThat(role.own()).hasSize(1);
            assertThat(role.effective()).hasSize(2);
        });
        roles.inherit(admin, "writer", null);
        assertThat(may("read:datasets")).isFalse();
    }

    @Test
    void noRoleIsAboveItself() {
        roles.create(admin, "a", "", null);
        roles.create(admin, "b", "", "a");
        roles.create(admin, "c", "", "b");

        assertThatThrownBy(() -> roles.inherit(admin, "a", "c")).hasMessageContaining("cannot be above itself");
        assertThatThrownBy(() -> roles.inherit(admin, "a", "a")).hasMessageContaining("cannot be above itself");
        assertThat(roles.get(admin, "a").parent()).isNull();
    }

    @Test
    void aRoleInUseStays() {
        roles.create(admin, "a", "", null);
        roles.create(admin, "b", "", "a");
        roles.assign(admin, USER, "b");

        assertThatThrownBy(() -> roles.delete(admin, "a")).hasMessageContaining("'b' inherits from 'a'");
        assertThatThrownBy(() -> roles.delete(admin, "b")).hasMessageContaining("1 users");
        roles.assign(admin, USER, null);
        roles.delete(admin, "b");
        roles.delete(admin, "a");
        assertThat(roles.list(admin)).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        roles.create(admin, "a", "", null);

        assertThatThrownBy(() -> roles.create(admin, "A", "", null)).hasMessage("Role 'A' already exists");
        assertThatThrownBy(() -> roles.create(admin, " ", "", null)).hasMessageContaining("name of a role");
        assertThatThrownBy(() -> roles.create(admin, "b", "", "nobody")).hasMessage("Role 'nobody' not found");
        assertThatThrownBy(() -> roles.grant(admin, "a", List.of("fly"), "datasets"))
                .hasMessageContaining("Unknown action: fly");
        assertThatThrownBy(() -> roles.grant(admin, "a", List.of("read"), "cows"))
                .hasMessage("Unknown resource: cows. Known are chats, datasets and *.");
        assertThatThrownBy(() -> roles.grant(admin, "a", List.of(), "datasets"))
                .hasMessage("Name at least one action.");
        assertThatThrownBy(() -> roles.revoke(admin, "a", List.of("read"), "datasets"))
                .hasMessageContaining("grants none of these");
    }

    @Test
    void onlyAdministratorsMakeRoles() {
        CallContext usual = call(Rights.USUAL);

        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable deed :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> roles.create(usual, "a", "", null),
                        () -> roles.list(usual),
                        () -> roles.get(usual, "a"),
                        () -> roles.describeAs(usual, "a", "x"),
                        () -> roles.inherit(usual, "a", null),
                        () -> roles.delete(usual, "a"),
                        () -> roles.grant(usual, "a", List.of("read"), "datasets"),
                        () -> roles.revoke(usual, "a", List.of("read"), "datasets"),
                        () -> roles.assign(usual, USER, null),
                        () -> roles.ofUser(usual, USER))) {
            assertThatThrownBy(deed).hasMessage("Only an administrator of this server may do that.");
        }
        assertThat(log.actions()).containsOnly("administration");
    }

    @Test
    void everyChangeIsInTheAuditLog() {
        roles.create(admin, "a", "", null);
        roles.describeAs(admin, "a", "reads");
        roles.grant(admin, "a", List.of("read"), "datasets");
        roles.assign(admin, USER, "a");
        roles.assign(admin, USER, null);
        roles.revoke(admin, "a", List.of("read"), "datasets");
        roles.delete(admin, "a");

        assertThat(log.actions())
                .containsExactly(
                        "role.create",
                        "role.describe",
                        "role.grant [read:datasets]",
                        "role.assign a",
                        "role.assign none",
                        "role.revoke [read:datasets]",
                        "role.delete");
    }

    @Test
    void theScopesOfAKeyLimitItToo() {
        Rights scoped = new Rights(Set.of("read:datasets"), null, false);

        assertThat(may(scoped, "read:datasets")).isTrue();
        assertThat(may(scoped, "create:datasets")).isFalse();
        assertThat(may(new Rights(Set.of("*:*"), null, false), "create:datasets"))
                .isTrue();
        assertThat(may(new Rights(Set.of(), null, false), "read:datasets")).isFalse();
        assertThat(log.actions()).containsOnly("access");
    }

    @Test
    void aKeyOfSomebodyWithARoleNeedsBoth() {
        roles.create(admin, "reader", "", null);
        roles.grant(admin, "reader", List.of("read"), "*");
        @Nullable UUID role = store.findByName("reader").map(Role::id).orElse(null);

        assertThat(may(new Rights(Set.of("*:datasets"), role, false), "read:datasets"))
                .isTrue();
        assertThat(may(new Rights(Set.of("*:datasets"), role, false), "create:datasets"))
                .isFalse();
        assertThat(may(new Rights(Set.of("*:datasets"), role, false), "read:chats"))
                .isFalse();
    }
}

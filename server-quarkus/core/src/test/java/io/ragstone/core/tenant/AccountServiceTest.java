package io.ragstone.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountServiceTest {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeUserStore users = new FakeUserStore();
    private final FakeTenantStore tenants = new FakeTenantStore();
    private final FakeSessionTokenStore sessions = new FakeSessionTokenStore();
    private final AccountService accounts = accounts(true);

    private AccountService accounts(boolean registration) {
        return new AccountService(
                users,
                tenants,
                sessions,
                new FakePasswordHasher(),
                new FakeTransactions(),
                new Tokens(),
                new Ids(clock),
                clock,
                new AccountService.AccountSettings(registration, LIFETIME, "model@Builtin"));
    }

    @Test
    void registeringMakesATenantOfTheSameIdAndLogsIn() {
        AccountService.LoggedIn in = accounts.register("ada@example.org", "Ada", "secret");
        assertThat(tenants.find(in.user().id())).get().satisfies(tenant -> {
            assertThat(tenant.models().embedding()).isEqualTo("model@Builtin");
            assertThat(tenant.active()).isTrue();
        });
        assertThat(tenants.membershipsOf(in.user().id()))
                .containsExactly(new Member(in.user().id(), in.user().id(), Member.Role.OWNER));
        assertThat(accounts.authenticate(in.token()))
                .contains(new Principal.SessionUser(in.user().id(), in.user().id(), "ada@example.org"));
    }

    @Test
    void anAddressRegistersOnceWhateverItsCase() {
        accounts.register("ada@example.org", "Ada", "secret");
        assertThatThrownBy(() -> accounts.register("ADA@example.org", "Ada", "secret"))
                .isInstanceOf(CoreException.class)
                .hasMessage("Email: ADA@example.org has already registered!");
    }

    @Test
    void refusesWhatIsNoAddressOrNoPassword() {
        assertThatThrownBy(() -> accounts.register("ada", "Ada", "secret")).hasMessage("Invalid email address: ada!");
        assertThatThrownBy(() -> accounts.register("ada@example.org", "Ada", " "))
                .hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> accounts.register("ada@example.org", "Ada", "x".repeat(1025)))
                .hasMessageContaining("1024");
    }

    @Test
    void registrationCanBeSwitchedOff() {
        assertThatThrownBy(() -> accounts(false).register("ada@example.org", "Ada", "secret"))
                .hasMessage("User registration is disabled!");
    }

    @Test
    void loggingInNeedsTheRightPassword() {
        accounts.register("ada@example.org", "Ada", "secret");
        assertThat(accounts.login("ada@example.org", "secret").user().lastLoginAt())
                .isEqualTo(clock.instant());
        assertThatThrownBy(() -> accounts.login("ada@example.org", "wrong"))
                .hasMessage("Email and password do not match!");
        assertThatThrownBy(() -> accounts.login("bob@example.org", "secret"))
                .hasMessage("Email: bob@example.org is not registered!");
    }

    @Test
    void aSessionEndsWithItsTimeOrTheLogOut() {
        String first = accounts.register("ada@example.org", "Ada", "secret").token();
        String second = accounts.login("ada@example.org", "secret").token();
        accounts.logout(first);
        assertThat(accounts.authenticate(first)).isEmpty();
        assertThat(accounts.authenticate(second)).isPresent();
        clock.advance(LIFETIME);
        assertThat(accounts.authenticate(second)).isEmpty();
    }

    @Test
    void neitherTokensNorPasswordsAreKeptAsTheyAre() {
        String token = accounts.register("ada@example.org", "Ada", "secret").token();
        assertThat(sessions.findByHash(token)).isEmpty();
        assertThat(sessions.findByHash(Tokens.hash(token))).isPresent();
        assertThat(users.findByEmail("ada@example.org").orElseThrow().passwordHash())
                .isNotEqualTo("secret");
    }
}

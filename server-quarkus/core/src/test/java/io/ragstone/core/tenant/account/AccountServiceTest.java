package io.ragstone.core.tenant.account;

import static io.ragstone.core.tenant.account.AccountScene.HERE;
import static io.ragstone.core.tenant.account.AccountScene.LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.access.Role;
import io.ragstone.core.audit.AuditFilter;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Origin;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountServiceTest {
    private static final String ADA = "ada@example.org";

    private final AccountScene scene = new AccountScene();
    private final AccountService accounts = scene.accounts;

    private LoggedIn login(String password) {
        return accounts.login(ADA, password, HERE, null);
    }

    private boolean isIn(String token) {
        return scene.sessions.authenticate(token).isPresent();
    }

    @Test
    void registeringMakesATenantOfTheSameIdAndLogsIn() {
        LoggedIn in = scene.register(ADA);
        assertThat(scene.tenants.find(in.user().id())).get().satisfies(tenant -> {
            assertThat(tenant.models().embedding()).isEqualTo("model@Builtin");
            assertThat(tenant.active()).isTrue();
        });
        assertThat(scene.tenants.membershipsOf(in.user().id()))
                .containsExactly(new Member(in.user().id(), in.user().id(), Member.Role.OWNER));
        assertThat(scene.sessions.authenticate(in.token()))
                .contains(new Principal.SessionUser(in.user().id(), in.user().id(), ADA));
    }

    @Test
    void anAddressRegistersOnceWhateverItsCase() {
        scene.register(ADA);
        assertThatThrownBy(() -> accounts.register("ADA@example.org", "Ada", "secret", HERE))
                .isInstanceOf(CoreException.class)
                .hasMessage("Email: ADA@example.org has already registered!");
    }

    @Test
    void refusesWhatIsNoAddressOrNoPassword() {
        assertThatThrownBy(() -> accounts.register("ada", "Ada", "secret", HERE))
                .hasMessage("Invalid email address: ada!");
        assertThatThrownBy(() -> accounts.register(ADA, "Ada", " ", HERE)).hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> accounts.register(ADA, "Ada", "x".repeat(1025), HERE))
                .hasMessageContaining("1024");
    }

    @Test
    void registrationCanBeSwitchedOff() {
        assertThat(scene.accounts(false).takesRegistrations()).isFalse();
        assertThatThrownBy(() -> scene.accounts(false).register(ADA, "Ada", "secret", HERE))
                .hasMessage("User registration is disabled!");
    }

    @Test
    void loggingInNeedsTheRightPassword() {
        scene.register(ADA);
        assertThat(login("secret").user().lastLoginAt()).isEqualTo(scene.clock.instant());
        assertThatThrownBy(() -> login("wrong")).hasMessage("Email and password do not match!");
        assertThatThrownBy(() -> accounts.login("bob@example.org", "secret", HERE, null))
                .hasMessage("Email: bob@example.org is not registered!");
    }

    @Test
    void aSessionEndsWithItsTimeOrTheLogOut() {
        String first = scene.register(ADA).token();
        String second = login("secret").token();
        accounts.logout(scene.call(first), first, false);
        assertThat(isIn(first)).isFalse();
        assertThat(isIn(second)).isTrue();
        scene.clock.advance(LIFETIME);
        assertThat(isIn(second)).isFalse();
    }

    @Test
    void allSessionsCanEndAtOnce() {
        String first = scene.register(ADA).token();
        String second = login("secret").token();
        String bobs = scene.register("bob@example.org").token();

        accounts.logout(scene.call(first), first, true);

        assertThat(isIn(first)).isFalse();
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(bobs)).isTrue();
    }

    @Test
    void aNewSessionTakesThePlaceOfTheOneThatIsPresented() {
        String first = scene.register(ADA).token();

        String second = accounts.login(ADA, "secret", HERE, first).token();

        assertThat(isIn(first)).isFalse();
        assertThat(isIn(second)).isTrue();
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        String first = scene.register(ADA).token();
        String second = login("secret").token();

        String third =
                accounts.changePassword(scene.call(second), "secret", "better").token();

        assertThat(isIn(first)).isFalse();
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(third)).isTrue();
        assertThatThrownBy(() -> login("secret")).hasMessage("Email and password do not match!");
        assertThat(isIn(login("better").token())).isTrue();
    }

    @Test
    void anotherPasswordNeedsTheOneBefore() {
        CallContext ada = scene.somebody(ADA);

        assertThatThrownBy(() -> accounts.changePassword(ada, "guess", "better"))
                .hasMessage("Password error!");
        assertThatThrownBy(() -> accounts.changePassword(ada, "secret", " ")).hasMessageContaining("must not be empty");
        assertThat(login("secret").token()).isNotBlank();
    }

    @Test
    void aPasswordCannotBeGuessedFromWithinASessionEither() {
        CallContext ada = scene.somebody(ADA);
        for (int i = 0; i < AccountScene.FREE_ATTEMPTS; i++) {
            assertThatThrownBy(() -> accounts.changePassword(ada, "guess", "better"))
                    .hasMessage("Password error!");
        }

        assertThatThrownBy(() -> accounts.changePassword(ada, "secret", "better"))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RATE_LIMITED));
    }

    @Test
    void whoTriesPasswordsHasToWaitEvenForTheRightOne() {
        scene.register(ADA);
        for (int i = 0; i < AccountScene.FREE_ATTEMPTS; i++) {
            assertThatThrownBy(() -> login("wrong")).hasMessage("Email and password do not match!");
        }

        assertThatThrownBy(() -> login("secret")).isInstanceOfSatisfying(CoreException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat(e.details()).containsEntry("retryAfterSeconds", 1L);
        });
        Origin elsewhere = new Origin("198.51.100.9", "test", "2");
        assertThat(accounts.login(ADA, "secret", elsewhere, null).token()).isNotBlank();
        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(login("secret").token()).isNotBlank();
        assertThatThrownBy(() -> login("wrong")).hasMessage("Email and password do not match!");
    }

    @Test
    void whoIsSwitchedOffIsOutAtOnce() {
        LoggedIn in = scene.register(ADA);
        scene.users.update(in.user().switched(false, scene.clock.instant()));

        assertThat(isIn(in.token())).isFalse();
        assertThatThrownBy(() -> login("secret")).isInstanceOfSatisfying(CoreException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(e.getMessage()).contains("has been disabled");
        });
    }

    @Test
    void theProfileChangesWhereAsked() {
        CallContext ada = scene.somebody(ADA);

        User changed = accounts.change(ada, new ProfileChange("Countess", null, "Deutsch", null, "Dark"));

        assertThat(changed.nickname()).isEqualTo("Countess");
        assertThat(changed.language()).isEqualTo("Deutsch");
        assertThat(changed.colors()).isEqualTo("Dark");
        assertThat(changed.timezone()).isEqualTo("UTC");
        assertThat(accounts.current(ada)).isEqualTo(changed);
        assertThatThrownBy(() -> accounts.change(ada, new ProfileChange(" ", null, null, null, null)))
                .hasMessage("The nickname must not be empty.");
        assertThatThrownBy(() -> accounts.change(ada, new ProfileChange("x".repeat(101), null, null, null, null)))
                .hasMessage("The nickname must not be longer than 100 characters.");
    }

    @Test
    void aSessionCarriesTheRoleOfItsUser() {
        LoggedIn in = scene.register(ADA);
        Role role = new Role(scene.ids.next(), "reader", "", null, scene.clock.instant(), scene.clock.instant());
        scene.roles.insert(role);
        scene.roles.assign(in.user().id(), role.id());

        assertThat(scene.call(in.token()).principal().rights().role()).isEqualTo(role.id());
    }

    @Test
    void anAdministratorHasNoRole() {
        User admin = accounts.createAdministrator("admin@example.org", "admin", "secret");
        Role role = new Role(scene.ids.next(), "reader", "", null, scene.clock.instant(), scene.clock.instant());
        scene.roles.insert(role);
        scene.roles.assign(admin.id(), role.id());

        String token = accounts.login("admin@example.org", "secret", HERE, null).token();

        assertThat(scene.call(token).principal().rights().administrator()).isTrue();
        assertThat(scene.call(token).principal().rights().role()).isNull();
    }

    @Test
    void neitherTokensNorPasswordsAreKeptAsTheyAre() {
        String token = scene.register(ADA).token();
        assertThat(scene.sessionStore.findByHash(token)).isEmpty();
        assertThat(scene.sessionStore.findByHash(Tokens.hash(token))).isPresent();
        assertThat(scene.users.findByEmail(ADA).orElseThrow().passwordHash()).isNotEqualTo("secret");
    }

    @Test
    void tokensThatWereTamperedWithOpenNothing() {
        String token = scene.register(ADA).token();

        assertThat(isIn(token + "x")).isFalse();
        assertThat(isIn(token.substring(1))).isFalse();
        assertThat(isIn(token.toUpperCase(java.util.Locale.ROOT))).isFalse();
        assertThat(isIn(Tokens.hash(token))).isFalse();
        assertThat(isIn("")).isFalse();
    }

    @Test
    void whatHappensIsInTheAuditLog() {
        String token = scene.register(ADA).token();
        assertThatThrownBy(() -> login("wrong")).isNotNull();
        String second =
                accounts.changePassword(scene.call(token), "secret", "better").token();
        accounts.logout(scene.call(second), second, false);

        assertThat(scene.log.actions()).containsExactly("register", "login", "password.change", "logout");
        assertThat(scene.log.list(AuditFilter.ALL.of("login"), PageRequest.ALL).items())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.success()).isFalse();
                    assertThat(event.subject()).isEqualTo(ADA);
                    assertThat(event.origin()).isEqualTo(HERE);
                });
    }
}

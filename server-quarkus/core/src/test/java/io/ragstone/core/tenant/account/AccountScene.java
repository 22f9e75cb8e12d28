package io.ragstone.core.tenant.account;

import io.ragstone.core.access.FakeRoleStore;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.FakeAuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Origin;
import io.ragstone.core.mail.FakeMailer;
import io.ragstone.core.tenant.FakeTenantStore;
import io.ragstone.core.tenant.FakeUserStore;
import io.ragstone.core.tenant.Memberships;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.account.AccountService.AccountSettings;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.core.tenant.credential.FakeApiKeyStore;
import io.ragstone.core.tenant.credential.FakeCredentialStore;
import io.ragstone.core.tenant.credential.FakeSessionTokenStore;
import io.ragstone.core.tenant.credential.KeyUses;
import io.ragstone.core.tenant.credential.SessionService;
import io.ragstone.core.tenant.login.FakeFailedLoginStore;
import io.ragstone.core.tenant.login.LoginGuard;
import io.ragstone.core.tenant.team.TeamService;
import java.time.Duration;
import java.time.Instant;

/** Accounts with everything they need, in memory. */
public final class AccountScene {
    public static final Duration LIFETIME = Duration.ofDays(30);
    public static final int FREE_ATTEMPTS = 3;
    public static final Origin HERE = new Origin("192.0.2.7", "test", "1");

    public final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    public final Ids ids = new Ids(clock);
    public final FakeTransactions transactions = new FakeTransactions();
    public final FakeUserStore users = new FakeUserStore();
    public final FakeTenantStore tenants = new FakeTenantStore();
    public final FakeApiKeyStore keyStore = new FakeApiKeyStore();
    public final FakeRoleStore roles = new FakeRoleStore();
    public final FakeAuditLog log = new FakeAuditLog();
    public final FakeMailer mailer = new FakeMailer();
    public final FakePasswordHasher passwords = new FakePasswordHasher();
    public final AuditTrail audit = new AuditTrail(log, ids, clock);
    final FakeSessionTokenStore sessionStore = new FakeSessionTokenStore();
    public final Memberships memberships = new Memberships(tenants);
    final FakeCredentialStore credentials = new FakeCredentialStore(keyStore, sessionStore, tenants, users, roles);
    public final SessionService sessions = new SessionService(sessionStore, credentials, new Tokens(), clock, LIFETIME);
    public final KeyUses uses = new KeyUses(keyStore, clock);
    public final ApiKeyService keys =
            new ApiKeyService(keyStore, credentials, memberships, uses, audit, transactions, new Tokens(), ids, clock);
    public final LoginGuard guard = new LoginGuard(new FakeFailedLoginStore(), transactions, clock, FREE_ATTEMPTS);
    public final AccountService accounts = accounts(true);
    public final TeamService teams = new TeamService(
            tenants, users, keyStore, memberships, mailer, audit, transactions, ids, clock, "model@Builtin");

    public AccountService accounts(boolean registration) {
        return new AccountService(
                users,
                tenants,
                sessions,
                passwords,
                guard,
                audit,
                transactions,
                ids,
                clock,
                new AccountSettings(() -> registration, "model@Builtin"));
    }

    /** Registers somebody with the password {@code secret}. */
    public LoggedIn register(String email) {
        return accounts.register(email, email.substring(0, email.indexOf('@')), "secret", HERE);
    }

    public CallContext call(String token) {
        return new CallContext(sessions.authenticate(token).orElseThrow(), "test", "1", HERE.address());
    }

    /** Somebody new, logged in. */
    public CallContext somebody(String email) {
        return call(register(email).token());
    }
}

package io.ragstone.app.account;

import io.ragstone.app.config.LiveConfig;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.mail.Mailer;
import io.ragstone.core.tenant.Memberships;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.account.FirstStart;
import io.ragstone.core.tenant.account.PasswordHasher;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.core.tenant.credential.ApiKeyStore;
import io.ragstone.core.tenant.credential.CredentialStore;
import io.ragstone.core.tenant.credential.KeyUses;
import io.ragstone.core.tenant.credential.SessionService;
import io.ragstone.core.tenant.credential.SessionTokenStore;
import io.ragstone.core.tenant.login.FailedLoginStore;
import io.ragstone.core.tenant.login.LoginGuard;
import io.ragstone.core.tenant.reset.PasswordResetService;
import io.ragstone.core.tenant.reset.PasswordResetStore;
import io.ragstone.core.tenant.team.TeamService;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what knows who there is: users and their sessions, teams, and API keys. */
@Singleton
class AccountWiring {
    @Produces
    @Singleton
    SessionService sessions(
            SessionTokenStore sessions,
            CredentialStore credentials,
            Tokens tokens,
            Clock clock,
            RagstoneConfig config) {
        return new SessionService(
                sessions, credentials, tokens, clock, config.accounts().sessionLifetime());
    }

    @Produces
    @Singleton
    LoginGuard guard(FailedLoginStore failures, Transactions transactions, Clock clock, RagstoneConfig config) {
        return new LoginGuard(failures, transactions, clock, config.accounts().loginAttempts());
    }

    @Produces
    @Singleton
    AccountService accounts(
            UserStore users,
            TenantStore tenants,
            SessionService sessions,
            PasswordHasher passwords,
            LoginGuard guard,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock,
            RagstoneConfig config,
            LiveConfig live) {
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
                new AccountService.AccountSettings(
                        live::registration, config.embedding().defaultModel()));
    }

    @Produces
    @Singleton
    PasswordResetService resets(
            PasswordResetStore resets,
            UserStore users,
            AccountService accounts,
            PasswordHasher passwords,
            Mailer mailer,
            AuditTrail audit,
            Transactions transactions,
            Clock clock,
            RagstoneConfig config) {
        return new PasswordResetService(
                resets,
                users,
                accounts,
                passwords,
                mailer,
                audit,
                transactions,
                clock,
                config.accounts().captcha());
    }

    @Produces
    @Singleton
    Memberships memberships(TenantStore tenants) {
        return new Memberships(tenants);
    }

    @Produces
    @Singleton
    TeamService teams(
            TenantStore tenants,
            UserStore users,
            ApiKeyStore keys,
            Memberships memberships,
            Mailer mailer,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock,
            RagstoneConfig config) {
        return new TeamService(
                tenants,
                users,
                keys,
                memberships,
                mailer,
                audit,
                transactions,
                ids,
                clock,
                config.embedding().defaultModel());
    }

    @Produces
    @Singleton
    KeyUses keyUses(ApiKeyStore keys, Clock clock) {
        return new KeyUses(keys, clock);
    }

    @Produces
    @Singleton
    ApiKeyService apiKeys(
            ApiKeyStore keys,
            CredentialStore credentials,
            Memberships memberships,
            KeyUses uses,
            AuditTrail audit,
            Transactions transactions,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        return new ApiKeyService(keys, credentials, memberships, uses, audit, transactions, tokens, ids, clock);
    }

    @Produces
    @Singleton
    FirstStart firstStart(
            TenantStore tenants,
            AccountService accounts,
            ApiKeyService keys,
            Transactions transactions,
            Tokens tokens) {
        return new FirstStart(tenants, accounts, keys, transactions, tokens);
    }
}

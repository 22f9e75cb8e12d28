package io.ragstone.app.account;

import io.ragstone.adapters.captcha.PixelCaptcha;
import io.ragstone.adapters.mail.LogMailer;
import io.ragstone.adapters.mail.SmtpMailer;
import io.ragstone.adapters.mail.SmtpSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.UserSettings;
import io.ragstone.core.access.Access;
import io.ragstone.core.access.Permission;
import io.ragstone.core.access.RoleService;
import io.ragstone.core.access.RoleStore;
import io.ragstone.core.admin.AccountRemoval;
import io.ragstone.core.audit.AuditLog;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.NoAuditLog;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.mail.Mailer;
import io.ragstone.core.tenant.account.AccountUpkeep;
import io.ragstone.core.tenant.channel.PendingLoginStore;
import io.ragstone.core.tenant.credential.KeyUses;
import io.ragstone.core.tenant.credential.SessionTokenStore;
import io.ragstone.core.tenant.login.FailedLoginStore;
import io.ragstone.core.tenant.login.LoginGuard;
import io.ragstone.core.tenant.reset.CaptchaImages;
import io.ragstone.core.tenant.reset.PasswordResetStore;
import io.ragstone.surfaces.boundary.AccessCheck;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

/** Makes what says who may do what, what remembers who did what, and what of accounts needs adapters of its own. */
@Singleton
class AccessWiring {
    @Produces
    @Singleton
    AuditTrail audit(AuditLog log, Ids ids, Clock clock, RagstoneConfig config) {
        AuditLog kept = config.accounts().auditRetention().isPositive() ? log : new NoAuditLog();
        return new AuditTrail(kept, ids, clock);
    }

    @Produces
    @Singleton
    Access access(RoleStore roles, AuditTrail audit) {
        return new Access(roles, audit);
    }

    @Produces
    @ApplicationScoped
    AccessCheck accessCheck(Access access) {
        return access::require;
    }

    /** What permissions can be about is what the contract's operations ask for. */
    @Produces
    @Singleton
    RoleService roles(
            RoleStore roles,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Operations operations) {
        return new RoleService(
                roles,
                access,
                audit,
                transactions,
                ids,
                clock,
                () -> operations.all().stream()
                        .map(Operation::permission)
                        .flatMap(needed -> needed.map(Permission::resource).stream())
                        .collect(Collectors.toSet()));
    }

    @Produces
    @Singleton
    Mailer mailer(RagstoneConfig config) {
        UserSettings.Mail mail = config.mail();
        return switch (mail.kind()) {
            case LOG -> new LogMailer();
            case SMTP ->
                new SmtpMailer(new SmtpSettings(
                        mail.host(),
                        mail.port(),
                        mail.security(),
                        mail.username().orElse(null),
                        mail.password().orElse(null),
                        mail.from(),
                        mail.timeout()));
        };
    }

    void close(@Disposes Mailer mailer) throws Exception {
        if (mailer instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    @Produces
    @Singleton
    CaptchaImages captchas() {
        return new PixelCaptcha(new SecureRandom());
    }

    @Produces
    @Singleton
    AccountUpkeep upkeep(
            KeyUses uses,
            SessionTokenStore sessions,
            FailedLoginStore failures,
            PasswordResetStore resets,
            PendingLoginStore pending,
            AuditLog audit,
            AccountRemoval removal,
            Clock clock,
            RagstoneConfig config) {
        return new AccountUpkeep(uses, () -> {
            Instant now = clock.instant();
            sessions.deleteEndedBefore(now);
            failures.deleteBefore(now.minus(LoginGuard.MEMORY));
            resets.deleteExpired(now);
            pending.deleteExpired(now);
            removal.resume();
            audit.forgetBefore(now.minus(config.accounts().auditRetention()));
        });
    }
}

package io.ragstone.app;

import io.ragstone.core.access.Access;
import io.ragstone.core.admin.AccountRemoval;
import io.ragstone.core.admin.AccountRemovalStore;
import io.ragstone.core.admin.AdministratorLogin;
import io.ragstone.core.admin.AuditReview;
import io.ragstone.core.admin.TenantContents;
import io.ragstone.core.admin.UserAdministration;
import io.ragstone.core.admin.service.ServerParts;
import io.ragstone.core.audit.AuditLog;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.core.file.FileRemoval;
import io.ragstone.core.file.FileStore;
import io.ragstone.core.health.Heart;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.core.tenant.credential.SessionService;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what administrators work with. */
@Singleton
class AdminWiring {
    @Produces
    @Singleton
    AdministratorLogin administratorLogin(AccountService accounts, UserStore users, AuditTrail audit) {
        return new AdministratorLogin(accounts, users, audit);
    }

    @Produces
    @Singleton
    UserAdministration userAdministration(
            UserStore users,
            AccountService accounts,
            SessionService sessions,
            ApiKeyService keys,
            KnowledgeService knowledge,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        return new UserAdministration(users, accounts, sessions, keys, knowledge, access, audit, transactions, clock);
    }

    @Produces
    @Singleton
    AccountRemoval accountRemoval(
            UserAdministration administration,
            UserStore users,
            TenantStore tenants,
            KnowledgeBaseStore bases,
            KnowledgeService knowledge,
            AssistantService assistants,
            FileStore files,
            FileRemoval fileRemoval,
            AccountRemovalStore removals,
            SessionService sessions,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        TenantContents contents = new TenantContents(bases, knowledge, assistants, files, fileRemoval);
        return new AccountRemoval(
                administration,
                users,
                tenants,
                contents::remove,
                removals,
                sessions,
                access,
                audit,
                transactions,
                clock);
    }

    @Produces
    @Singleton
    AuditReview auditReview(AuditLog log, UserStore users, Access access) {
        return new AuditReview(log, users, access);
    }

    /** The other servers hear at once, instead of with the next heartbeat, who works no more. */
    @Produces
    @Singleton
    ServerParts serverParts(ServerPartList parts, ServerHealth health, Heart heart, Access access, AuditTrail audit) {
        return new ServerParts(parts.all(), health, heart::beatNow, access, audit);
    }
}

package io.ragstone.core.admin;

import io.ragstone.core.access.Access;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.credential.SessionService;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes accounts with everything that they own. First the account is switched off and it is written down that it goes;
 * then tenant by tenant is emptied, in steps that can be done again. The user goes last.
 */
public final class AccountRemoval {
    private static final Logger LOG = LoggerFactory.getLogger(AccountRemoval.class);

    private final UserAdministration administration;
    private final UserStore users;
    private final TenantStore tenants;
    private final Consumer<CallContext> contents;
    private final AccountRemovalStore removals;
    private final SessionService sessions;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    /** @param contents removes all that the caller's tenant has put in */
    public AccountRemoval(
            UserAdministration administration,
            UserStore users,
            TenantStore tenants,
            Consumer<CallContext> contents,
            AccountRemovalStore removals,
            SessionService sessions,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        this.administration = administration;
        this.users = users;
        this.tenants = tenants;
        this.contents = contents;
        this.removals = removals;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void remove(CallContext call, String email) {
        access.requireAdministrator(call);
        UUID doomed = transactions.call(() -> {
            users.listAndHold();
            User user = administration.find(call, email);
            administration.requireSomebodyElse(call, user);
            removals.begin(user.id(), clock.instant());
            users.update(user.switched(false, clock.instant()));
            sessions.endAll(user.id());
            audit.changed(call, "user.delete", user.email());
            return user.id();
        });
        finish(doomed);
    }

    /** Goes on with what a crash interrupted. What cannot be done now is done the next time. */
    public void resume() {
        for (UUID userId : removals.begun()) {
            try {
                finish(userId);
                LOG.info("The removal of the account {}, which was interrupted, is done.", userId);
            } catch (RuntimeException e) {
                LOG.warn("The removal of the account {} could not be finished; it is tried again.", userId, e);
            }
        }
    }

    private void finish(UUID userId) {
        for (UUID tenant : ownedBy(userId)) {
            Principal owner = new Principal.SessionUser(tenant, userId, "");
            contents.accept(new CallContext(owner, "administration", userId.toString()));
            transactions.run(() -> removals.removeTenant(tenant));
        }
        transactions.run(() -> removals.removeUser(userId));
    }

    private List<UUID> ownedBy(UUID userId) {
        return tenants.membershipsOf(userId).stream()
                .filter(member -> member.role() == Member.Role.OWNER)
                .map(Member::tenantId)
                .toList();
    }
}

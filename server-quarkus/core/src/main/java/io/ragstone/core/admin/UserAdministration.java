package io.ragstone.core.admin;

import io.ragstone.core.access.Access;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.credential.ApiKey;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.core.tenant.credential.SessionService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** An administrator looks at accounts, makes and changes them. Nobody can take the last administrator away. */
public final class UserAdministration {
    private final UserStore users;
    private final AccountService accounts;
    private final SessionService sessions;
    private final ApiKeyService keys;
    private final KnowledgeService knowledge;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    public UserAdministration(
            UserStore users,
            AccountService accounts,
            SessionService sessions,
            ApiKeyService keys,
            KnowledgeService knowledge,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
        this.knowledge = knowledge;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<User> list(CallContext call) {
        access.requireAdministrator(call);
        return users.listAndHold();
    }

    public User find(CallContext call, String email) {
        access.requireAdministrator(call);
        return users.findByEmail(email).orElseThrow(() -> CoreException.notFound("User '" + email + "' not found"));
    }

    public User create(CallContext call, String email, String password, boolean administrator) {
        access.requireAdministrator(call);
        if (users.findByEmail(email).isPresent()) {
            throw CoreException.conflict("User '" + email + "' already exists");
        }
        return accounts.create(call, email, "", password, administrator);
    }

    /** Returns false when it is the password that there is. */
    public boolean setPassword(CallContext call, String email, String password) {
        return accounts.replacePassword(call, find(call, email), password);
    }

    /** Returns false when the account is so already. */
    public boolean activate(CallContext call, String email, boolean on) {
        String action = on ? "user.activate" : "user.deactivate";
        boolean changed =
                change(call, email, action, user -> user.active() == on, (user, now) -> user.switched(on, now));
        if (changed && !on) {
            sessions.endAll(find(call, email).id());
        }
        return changed;
    }

    /** Makes somebody an administrator, or a mere user again; false when they are already. */
    public boolean appoint(CallContext call, String email, boolean administrator) {
        String action = administrator ? "user.grant admin" : "user.revoke admin";
        return change(
                call,
                email,
                action,
                user -> user.superuser() == administrator,
                (user, now) -> user.withSuperuser(administrator, now));
    }

    private boolean change(
            CallContext call,
            String email,
            String action,
            Predicate<User> isSo,
            BiFunction<User, Instant, User> change) {
        return transactions.call(() -> {
            users.listAndHold();
            User user = find(call, email);
            if (isSo.test(user)) {
                return false;
            }
            requireSomebodyElse(call, user);
            users.update(change.apply(user, clock.instant()));
            audit.changed(call, action, user.email());
            return true;
        });
    }

    /**
     * Whoever changes others stays. That they are in charge is looked up once more, while nobody else changes anybody:
     * else two administrators could remove each other.
     */
    void requireSomebodyElse(CallContext call, User other) {
        if (other.id().equals(call.userId())) {
            throw CoreException.conflict("You cannot do this to your own account. Let another administrator do it.");
        }
        boolean inCharge = users.listAndHold().stream()
                .anyMatch(user -> user.id().equals(call.userId()) && user.active() && user.superuser());
        if (!inCharge) {
            throw new CoreException(ErrorCode.FORBIDDEN, "Only an administrator of this server may do that.");
        }
    }

    /** What the user sees: the own knowledge bases, and those that teams share. */
    public List<KnowledgeService.Described> knowledgeBases(CallContext call, String email) {
        User user = find(call, email);
        return knowledge
                .list(inTheNameOf(call, user), null, null, Order.NEWEST_FIRST, PageRequest.ALL)
                .items();
    }

    public List<ApiKey> keys(CallContext call, String email) {
        return keys.listOf(find(call, email));
    }

    public ApiKeyService.NewKey createKey(CallContext call, String email) {
        return keys.createFor(call, find(call, email));
    }

    public void deleteKey(CallContext call, String email, String shown) {
        keys.deleteOf(call, find(call, email), shown);
    }

    private static CallContext inTheNameOf(CallContext call, User user) {
        Principal principal = new Principal.SessionUser(user.id(), user.id(), user.email());
        return new CallContext(principal, call.surface(), call.requestId(), call.address());
    }
}

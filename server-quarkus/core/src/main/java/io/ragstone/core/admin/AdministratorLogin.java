package io.ragstone.core.admin;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.Origin;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import org.jspecify.annotations.Nullable;

/** Lets administrators in, and nobody else. */
public final class AdministratorLogin {
    private final AccountService accounts;
    private final UserStore users;
    private final AuditTrail audit;

    public AdministratorLogin(AccountService accounts, UserStore users, AuditTrail audit) {
        this.accounts = accounts;
        this.users = users;
        this.audit = audit;
    }

    /** @param presented the token of a session that the caller still has, which the new one takes the place of */
    public LoggedIn login(String email, String password, Origin origin, @Nullable String presented) {
        return accounts.open(prove(email, password, origin), origin, presented);
    }

    /** The administrator who has this address and this password. */
    public User prove(String email, String password, Origin origin) {
        User user = accounts.prove(email, password, origin);
        if (!user.superuser()) {
            audit.visitor(origin, user.id(), "administration", user.email(), false);
            throw new CoreException(ErrorCode.FORBIDDEN, "Not admin");
        }
        if (!user.active()) {
            audit.visitor(origin, user.id(), "administration", user.email(), false);
            throw new CoreException(ErrorCode.FORBIDDEN, "User " + user.email() + " inactive");
        }
        return user;
    }

    /** Whether anybody has this address. */
    public boolean isKnown(String email) {
        return users.findByEmail(email).isPresent();
    }
}

package io.ragstone.core.access;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Rights;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.util.Set;
import java.util.UUID;

/**
 * Decides whether a caller may do something. An API key is limited to its scopes, where it has any; a user to the role,
 * where there is one. Who has neither may do everything that the tenant may.
 */
public final class Access {
    private final RoleStore roles;
    private final AuditTrail audit;

    public Access(RoleStore roles, AuditTrail audit) {
        this.roles = roles;
        this.audit = audit;
    }

    public void require(CallContext call, Permission needed) {
        Rights rights = call.principal().rights();
        Set<String> scopes = rights.scopes();
        if (scopes != null && scopes.stream().map(Grant::parse).noneMatch(scope -> scope.covers(needed))) {
            throw refused(call, needed, "This API key is not made for " + needed + ". Use one that is.");
        }
        UUID role = rights.role();
        if (role != null && roles.effective(role).stream().noneMatch(grant -> grant.covers(needed))) {
            throw refused(call, needed, "Your role does not permit " + needed + ". Ask an administrator for it.");
        }
    }

    private CoreException refused(CallContext call, Permission needed, String why) {
        audit.refused(call, "access", needed.toString());
        return new CoreException(ErrorCode.FORBIDDEN, why);
    }

    public void requireAdministrator(CallContext call) {
        if (!call.principal().rights().administrator()) {
            audit.refused(call, "administration", "");
            throw new CoreException(ErrorCode.FORBIDDEN, "Only an administrator of this server may do that.");
        }
    }
}

package io.ragstone.core.tenant;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which tenants a caller may look into besides the one that the call is made in. */
public final class Memberships {
    private final TenantStore tenants;

    public Memberships(TenantStore tenants) {
        this.tenants = tenants;
    }

    /** The tenants that share what they show their team with this caller. */
    public List<UUID> sharing(CallContext call) {
        return call.principal().person().map(tenants::membershipsOf).orElse(List.of()).stream()
                .filter(member -> member.role() != Member.Role.INVITED)
                .map(Member::tenantId)
                .filter(tenant -> !tenant.equals(call.tenantId()))
                .toList();
    }

    /** All tenants that are the caller's own. */
    public List<UUID> ownedBy(CallContext call) {
        return call.principal()
                .person()
                .map(user -> tenants.membershipsOf(user).stream()
                        .filter(member -> member.role() == Member.Role.OWNER)
                        .map(Member::tenantId)
                        .toList())
                .orElse(List.of(call.tenantId()));
    }

    /** The tenant that is meant, if it is the caller's own. */
    public UUID owned(CallContext call, @Nullable UUID wanted) {
        if (wanted == null || wanted.equals(call.tenantId())) {
            return call.tenantId();
        }
        if (!ownedBy(call).contains(wanted)) {
            throw new CoreException(ErrorCode.UNAUTHENTICATED, "No authorization.");
        }
        return wanted;
    }
}

package io.ragstone.core.admin;

import io.ragstone.core.tenant.FakeTenantStore;
import io.ragstone.core.tenant.FakeUserStore;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Removals in memory, of what the fakes hold. */
public final class FakeAccountRemovalStore implements AccountRemovalStore {
    private final FakeUserStore users;
    private final FakeTenantStore tenants;
    private final Set<UUID> begun = new LinkedHashSet<>();

    public FakeAccountRemovalStore(FakeUserStore users, FakeTenantStore tenants) {
        this.users = users;
        this.tenants = tenants;
    }

    @Override
    public void begin(UUID userId, Instant now) {
        begun.add(userId);
    }

    @Override
    public List<UUID> begun() {
        return List.copyOf(begun);
    }

    @Override
    public void removeTenant(UUID tenantId) {
        tenants.membersOf(tenantId).forEach(member -> tenants.deleteMember(tenantId, member.userId()));
        tenants.delete(tenantId);
    }

    @Override
    public void removeUser(UUID userId) {
        tenants.membershipsOf(userId).forEach(member -> tenants.deleteMember(member.tenantId(), userId));
        users.delete(userId);
        begun.remove(userId);
    }
}

package io.ragstone.adapters.panache.tenant;

import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants and members in the database. */
@ApplicationScoped
@StoreCall
public class PanacheTenantStore implements TenantStore {
    private final TenantRepository tenants;
    private final MemberRepository members;
    private final Locks locks;

    PanacheTenantStore(TenantRepository tenants, MemberRepository members, Locks locks) {
        this.tenants = tenants;
        this.members = members;
        this.locks = locks;
    }

    @Override
    @Transactional
    public void insert(Tenant tenant) {
        tenants.persist(new TenantEntity(tenant));
    }

    @Override
    @Transactional
    public void update(Tenant tenant) {
        tenants.findByIdOptional(tenant.id()).ifPresent(entity -> entity.take(tenant));
    }

    @Override
    public Optional<Tenant> find(UUID tenantId) {
        return tenants.findByIdOptional(tenantId).map(TenantEntity::toTenant);
    }

    @Override
    public long count() {
        locks.hold("tenants");
        return tenants.count();
    }

    @Override
    @Transactional
    public void insertMember(Member member) {
        members.persist(new MemberEntity(member));
    }

    @Override
    public List<Member> membershipsOf(UUID userId) {
        return members.list("userId = ?1 order by seq", userId).stream()
                .map(MemberEntity::toMember)
                .sorted(Comparator.comparing(member -> !member.tenantId().equals(userId)))
                .toList();
    }
}

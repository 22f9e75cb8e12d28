package io.ragstone.adapters.panache.tenant;

import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
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
    public List<Tenant> findAll(Collection<UUID> tenantIds) {
        return Portions.of(tenantIds).stream()
                .flatMap(portion -> tenants.list("id in ?1", portion).stream())
                .map(TenantEntity::toTenant)
                .toList();
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
    public Optional<Member> findMember(UUID tenantId, UUID userId) {
        locks.hold("place of " + userId + " in " + tenantId);
        return members.find("tenantId = ?1 and userId = ?2", tenantId, userId)
                .firstResultOptional()
                .map(MemberEntity::toMember);
    }

    @Override
    @Transactional
    public boolean updateMember(Member member) {
        return members.update(
                        "role = ?1 where tenantId = ?2 and userId = ?3",
                        member.role(),
                        member.tenantId(),
                        member.userId())
                > 0;
    }

    @Override
    @Transactional
    public boolean deleteMember(UUID tenantId, UUID userId) {
        return members.delete("tenantId = ?1 and userId = ?2", tenantId, userId) > 0;
    }

    @Override
    public List<Member> membersOf(UUID tenantId) {
        return members.list("tenantId", tenantId).stream()
                .map(MemberEntity::toMember)
                .sorted(Comparator.comparing(member -> member.userId().timestamp()))
                .toList();
    }

    @Override
    public List<Member> membershipsOf(UUID userId) {
        return members.list("userId = ?1 order by seq", userId).stream()
                .map(MemberEntity::toMember)
                .sorted(Comparator.comparing(member -> !member.tenantId().equals(userId)))
                .toList();
    }
}

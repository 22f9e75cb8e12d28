package io.ragstone.core.tenant;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tenants and members in memory. */
public final class FakeTenantStore implements TenantStore {
    private final Map<UUID, Tenant> tenants = new LinkedHashMap<>();
    private final Set<Member> members = new LinkedHashSet<>();

    @Override
    public synchronized void insert(Tenant tenant) {
        tenants.put(tenant.id(), tenant);
    }

    @Override
    public synchronized void update(Tenant tenant) {
        tenants.replace(tenant.id(), tenant);
    }

    @Override
    public synchronized Optional<Tenant> find(UUID tenantId) {
        return Optional.ofNullable(tenants.get(tenantId));
    }

    @Override
    public synchronized List<Tenant> findAll(Collection<UUID> tenantIds) {
        return tenants.values().stream()
                .filter(tenant -> tenantIds.contains(tenant.id()))
                .toList();
    }

    @Override
    public synchronized long count() {
        return tenants.size();
    }

    @Override
    public synchronized void insertMember(Member member) {
        members.add(member);
    }

    @Override
    public synchronized List<Member> membershipsOf(UUID userId) {
        return members.stream()
                .filter(member -> member.userId().equals(userId))
                .sorted(Comparator.comparing(
                                (Member member) -> !member.tenantId().equals(userId))
                        .thenComparing(member -> member.tenantId().timestamp()))
                .toList();
    }

    @Override
    public synchronized Optional<Member> findMember(UUID tenantId, UUID userId) {
        return membersOf(tenantId).stream()
                .filter(member -> member.userId().equals(userId))
                .findFirst();
    }

    @Override
    public synchronized boolean updateMember(Member member) {
        return deleteMember(member.tenantId(), member.userId()) && members.add(member);
    }

    @Override
    public synchronized boolean deleteMember(UUID tenantId, UUID userId) {
        return members.removeIf(
                member -> member.tenantId().equals(tenantId) && member.userId().equals(userId));
    }

    @Override
    public synchronized List<Member> membersOf(UUID tenantId) {
        return members.stream()
                .filter(member -> member.tenantId().equals(tenantId))
                .sorted(Comparator.comparing(member -> member.userId().timestamp()))
                .toList();
    }

    public synchronized void delete(UUID tenantId) {
        tenants.remove(tenantId);
    }
}

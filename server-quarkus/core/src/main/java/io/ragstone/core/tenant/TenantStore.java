package io.ragstone.core.tenant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants and who belongs to them. */
public interface TenantStore {
    void insert(Tenant tenant);

    void update(Tenant tenant);

    Optional<Tenant> find(UUID tenantId);

    List<Tenant> findAll(Collection<UUID> tenantIds);

    /** How many tenants there are; 0 on the first start. Of two transactions that ask, the second waits for the first. */
    long count();

    void insertMember(Member member);

    Optional<Member> findMember(UUID tenantId, UUID userId);

    /** Returns false when the user has no place there. */
    boolean updateMember(Member member);

    boolean deleteMember(UUID tenantId, UUID userId);

    /** Everybody who has a place there, in the order of their accounts. */
    List<Member> membersOf(UUID tenantId);

    /** The places of one user, their own tenant first. */
    List<Member> membershipsOf(UUID userId);
}

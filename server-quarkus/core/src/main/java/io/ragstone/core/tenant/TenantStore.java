package io.ragstone.core.tenant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants and who belongs to them. */
public interface TenantStore {
    void insert(Tenant tenant);

    void update(Tenant tenant);

    Optional<Tenant> find(UUID tenantId);

    /** How many tenants there are; 0 on the first start. Of two transactions that ask, the second waits for the first. */
    long count();

    void insertMember(Member member);

    /** The places of one user, their own tenant first. */
    List<Member> membershipsOf(UUID userId);
}

package io.ragstone.adapters.panache.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.core.access.Grant;
import io.ragstone.core.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RoleRepository implements PanacheRepositoryBase<RoleEntity, UUID> {
    private static final String INSERT = """
            insert into access_role (id, name, name_lower, description, parent_id, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (name_lower) do nothing
            """;
    private static final String OWN = "select action, resource from role_grant where role_id = :role";

    /** Union, unlike union all, comes to an end even if a role were above itself. */
    private static final String EFFECTIVE = """
            with recursive lineage(id, parent_id) as (
                select id, parent_id from access_role where id = :role
                union
                select r.id, r.parent_id from access_role r join lineage l on r.id = l.parent_id)
            select distinct g.action, g.resource from role_grant g join lineage l on g.role_id = l.id
            """;

    private final Session session;
    private final Sql sql;

    RoleRepository(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    boolean insertUnlessTaken(Role role) {
        return sql.update(
                        INSERT,
                        role.id(),
                        role.name(),
                        Lower.of(role.name()),
                        role.description(),
                        role.parentId(),
                        role.createdAt(),
                        role.updatedAt())
                > 0;
    }

    void grant(UUID roleId, Collection<Grant> grants) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        grants.forEach(grant -> rows.add(new Object[] {roleId, grant.action(), grant.resource()}));
        sql.batch("insert into role_grant (role_id, action, resource) values (?, ?, ?) on conflict do nothing", rows);
    }

    int revoke(UUID roleId, Grant grant) {
        return sql.update(
                "delete from role_grant where role_id = ? and action = ? and resource = ?",
                roleId,
                grant.action(),
                grant.resource());
    }

    void forgetGrants(UUID roleId) {
        sql.update("delete from role_grant where role_id = ?", roleId);
    }

    Set<Grant> own(UUID roleId) {
        return grants(OWN, roleId);
    }

    Set<Grant> effective(UUID roleId) {
        return grants(EFFECTIVE, roleId);
    }

    private Set<Grant> grants(String query, UUID roleId) {
        Set<Grant> grants = new HashSet<>();
        session.createNativeQuery(query, Object[].class)
                .setParameter("role", roleId.toString())
                .getResultList()
                .forEach(row -> grants.add(new Grant((String) row[0], (String) row[1])));
        return grants;
    }

    void assign(UUID userId, UUID roleId) {
        sql.update(
                "insert into role_holder (user_id, role_id) values (?, ?)"
                        + " on conflict (user_id) do update set role_id = excluded.role_id",
                userId,
                roleId);
    }

    void unassign(UUID userId) {
        sql.update("delete from role_holder where user_id = ?", userId);
    }

    Optional<RoleEntity> ofUser(UUID userId) {
        return find("select r from RoleEntity r join RoleHolderEntity h on h.roleId = r.id where h.userId = ?1", userId)
                .firstResultOptional();
    }

    long holders(UUID roleId) {
        return session.createSelectionQuery("select count(*) from RoleHolderEntity where roleId = :role", Long.class)
                .setParameter("role", roleId)
                .getSingleResult();
    }
}

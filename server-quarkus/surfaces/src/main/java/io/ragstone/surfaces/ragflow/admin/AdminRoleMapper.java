package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.api.model.RagflowAdminPermission;
import io.ragstone.api.model.RagflowAdminRole;
import io.ragstone.api.model.RagflowAdminUserPermission;
import io.ragstone.core.access.Grant;
import io.ragstone.core.access.RoleService.Described;
import io.ragstone.core.tenant.User;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Roles as the administration shows them. */
final class AdminRoleMapper {
    private static final Set<Grant> EVERYTHING = Set.of(new Grant(Grant.ANY, Grant.ANY));

    private AdminRoleMapper() {}

    static RagflowAdminRole toRole(Described described) {
        return new RagflowAdminRole()
                .id(RagflowIds.hex(described.role().id()))
                .roleName(described.role().name())
                .description(described.role().description())
                .parent(described.parent())
                .permissions(toPermissions(described.own()))
                .effectivePermissions(toPermissions(described.effective()))
                .userCount(described.holders())
                .createDate(RagflowDates.date(described.role().createdAt()))
                .updateDate(RagflowDates.date(described.role().updatedAt()));
    }

    /** Whoever has no role, and an administrator in any case, may do everything. */
    static RagflowAdminUserPermission toUserPermission(User user, Optional<Described> role) {
        Set<Grant> grants =
                user.superuser() ? EVERYTHING : role.map(Described::effective).orElse(EVERYTHING);
        return new RagflowAdminUserPermission()
                .userName(user.email())
                .isSuperuser(user.superuser())
                .roleName(role.map(described -> described.role().name()).orElse(null))
                .permissions(toPermissions(grants));
    }

    private static List<RagflowAdminPermission> toPermissions(Collection<Grant> grants) {
        return grants.stream()
                .collect(Collectors.groupingBy(Grant::resource, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new RagflowAdminPermission()
                        .resource(entry.getKey())
                        .actions(entry.getValue().stream()
                                .map(Grant::action)
                                .sorted()
                                .toList()))
                .toList();
    }
}

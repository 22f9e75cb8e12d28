package io.ragstone.surfaces.ragflow.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowAdminRolesApi;
import io.ragstone.api.model.RagflowAdminCreateRoleResponse;
import io.ragstone.api.model.RagflowAdminDeleteRoleResponse;
import io.ragstone.api.model.RagflowAdminGetRolePermissionResponse;
import io.ragstone.api.model.RagflowAdminGetRoleResponse;
import io.ragstone.api.model.RagflowAdminGetUserPermissionResponse;
import io.ragstone.api.model.RagflowAdminGrantRolePermissionResponse;
import io.ragstone.api.model.RagflowAdminListRolesResponse;
import io.ragstone.api.model.RagflowAdminRevokeRolePermissionResponse;
import io.ragstone.api.model.RagflowAdminSetUserRoleResponse;
import io.ragstone.api.model.RagflowAdminUpdateRoleResponse;
import io.ragstone.core.access.RoleService;
import io.ragstone.core.access.RoleService.Described;
import io.ragstone.core.admin.UserAdministration;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.tenant.User;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roles: what they grant, what they inherit, and who has them. */
@RunOnVirtualThread
class AdminRolesResource implements RagflowAdminRolesApi {
    private static final String SUCCESS = "Success";
    private static final String GRANT_REQUIRED = "`actions` and `resource` are required";
    private static final String ROLE_REQUIRED = "Role name is required";

    private final CurrentCall call;
    private final RoleService roles;
    private final UserAdministration users;

    AdminRolesResource(CurrentCall call, RoleService roles, UserAdministration users) {
        this.call = call;
        this.roles = roles;
        this.users = users;
    }

    @Override
    public RagflowAdminCreateRoleResponse ragflowAdminCreateRole(@Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        String name = body.word("role_name", ROLE_REQUIRED);
        String description = body.word("description");
        Described made = roles.create(call.context(), name, description == null ? "" : description, parent(body));
        return new RagflowAdminCreateRoleResponse().code(0).message(SUCCESS).data(AdminRoleMapper.toRole(made));
    }

    private static @Nullable String parent(AdminBody body) {
        String parent = body.word("parent");
        return parent == null || parent.isBlank() ? null : parent.strip();
    }

    @Override
    public RagflowAdminListRolesResponse ragflowAdminListRoles() {
        return new RagflowAdminListRolesResponse()
                .code(0)
                .message(SUCCESS)
                .data(roles.list(call.context()).stream()
                        .map(AdminRoleMapper::toRole)
                        .toList());
    }

    @Override
    public RagflowAdminGetRoleResponse ragflowAdminGetRole(String roleName) {
        Described role = roles.get(call.context(), roleName);
        return new RagflowAdminGetRoleResponse().code(0).message(SUCCESS).data(AdminRoleMapper.toRole(role));
    }

    @Override
    public RagflowAdminUpdateRoleResponse ragflowAdminUpdateRole(String roleName, @Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        String description = body.word("description");
        String parent = parent(body);
        if (description == null && !body.mentions("parent")) {
            throw AdminRefusal.argument("Role description is required");
        }
        Described role = roles.get(call.context(), roleName);
        if (description != null) {
            role = roles.describeAs(call.context(), roleName, description);
        }
        if (body.mentions("parent")) {
            role = roles.inherit(call.context(), roleName, parent);
        }
        return new RagflowAdminUpdateRoleResponse().code(0).message(SUCCESS).data(AdminRoleMapper.toRole(role));
    }

    @Override
    public RagflowAdminDeleteRoleResponse ragflowAdminDeleteRole(String roleName) {
        roles.delete(call.context(), roleName);
        return new RagflowAdminDeleteRoleResponse().code(0).message("Successfully deleted role '" + roleName + "'.");
    }

    @Override
    public RagflowAdminGetRolePermissionResponse ragflowAdminGetRolePermission(String roleName) {
        Described role = roles.get(call.context(), roleName);
        return new RagflowAdminGetRolePermissionResponse()
                .code(0)
                .message(SUCCESS)
                .data(AdminRoleMapper.toRole(role));
    }

    @Override
    public RagflowAdminGrantRolePermissionResponse ragflowAdminGrantRolePermission(
            String roleName, @Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        List<String> actions = body.words("actions", GRANT_REQUIRED);
        Described role = roles.grant(call.context(), roleName, actions, body.word("resource", GRANT_REQUIRED));
        return new RagflowAdminGrantRolePermissionResponse()
                .code(0)
                .message(SUCCESS)
                .data(AdminRoleMapper.toRole(role));
    }

    @Override
    public RagflowAdminRevokeRolePermissionResponse ragflowAdminRevokeRolePermission(
            String roleName, @Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        List<String> actions = body.words("actions", GRANT_REQUIRED);
        Described role = roles.revoke(call.context(), roleName, actions, body.word("resource", GRANT_REQUIRED));
        return new RagflowAdminRevokeRolePermissionResponse()
                .code(0)
                .message(SUCCESS)
                .data(AdminRoleMapper.toRole(role));
    }

    @Override
    public RagflowAdminSetUserRoleResponse ragflowAdminSetUserRole(String username, @Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        if (!body.mentions("role_name")) {
            throw AdminRefusal.argument(ROLE_REQUIRED);
        }
        boolean none = body.json().path("role_name").isNull();
        String role = none ? null : body.word("role_name", ROLE_REQUIRED);
        CallContext caller = call.context();
        User user = users.find(caller, username);
        roles.assign(caller, user.id(), role);
        return new RagflowAdminSetUserRoleResponse()
                .code(0)
                .message(SUCCESS)
                .data(AdminRoleMapper.toUserPermission(user, roles.ofUser(caller, user.id())));
    }

    @Override
    public RagflowAdminGetUserPermissionResponse ragflowAdminGetUserPermission(String username) {
        CallContext caller = call.context();
        User user = users.find(caller, username);
        return new RagflowAdminGetUserPermissionResponse()
                .code(0)
                .message(SUCCESS)
                .data(AdminRoleMapper.toUserPermission(user, roles.ofUser(caller, user.id())));
    }
}

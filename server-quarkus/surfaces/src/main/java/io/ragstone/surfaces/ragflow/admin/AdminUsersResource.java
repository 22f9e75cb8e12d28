package io.ragstone.surfaces.ragflow.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowAdminUsersApi;
import io.ragstone.api.model.RagflowAdminActivateUserResponse;
import io.ragstone.api.model.RagflowAdminCreateUserResponse;
import io.ragstone.api.model.RagflowAdminDeleteUserResponse;
import io.ragstone.api.model.RagflowAdminGetUserResponse;
import io.ragstone.api.model.RagflowAdminGrantAdminResponse;
import io.ragstone.api.model.RagflowAdminListUsersResponse;
import io.ragstone.api.model.RagflowAdminRevokeAdminResponse;
import io.ragstone.api.model.RagflowAdminSetPasswordResponse;
import io.ragstone.core.admin.AccountRemoval;
import io.ragstone.core.admin.UserAdministration;
import io.ragstone.core.tenant.User;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.user.PasswordReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Accounts: listed, made, changed and removed by administrators. */
@RunOnVirtualThread
class AdminUsersResource implements RagflowAdminUsersApi {
    private final CurrentCall call;
    private final UserAdministration users;
    private final AccountRemoval removal;
    private final PasswordReader passwords;

    AdminUsersResource(CurrentCall call, UserAdministration users, AccountRemoval removal, PasswordReader passwords) {
        this.call = call;
        this.users = users;
        this.removal = removal;
        this.passwords = passwords;
    }

    @Override
    public RagflowAdminListUsersResponse ragflowAdminListUsers() {
        return new RagflowAdminListUsersResponse()
                .code(0)
                .message("Get all users")
                .data(users.list(call.context()).stream()
                        .map(AdminUserMapper::toListed)
                        .toList());
    }

    @Override
    public RagflowAdminCreateUserResponse ragflowAdminCreateUser(@Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        String required = "Username and password are required";
        String name = body.word("username", required);
        String password = body.password("password", passwords, required);
        User made = users.create(call.context(), name, password, isAdministrator(body));
        return new RagflowAdminCreateUserResponse()
                .code(0)
                .message("User created successfully")
                .data(AdminUserMapper.toListed(made));
    }

    private static boolean isAdministrator(AdminBody body) {
        String role = body.mentions("role") ? body.json().path("role").asText() : "user";
        return switch (role) {
            case "admin" -> true;
            case "user" -> false;
            default -> throw AdminRefusal.argument("Invalid role: " + role + ". It is user or admin.");
        };
    }

    @Override
    public RagflowAdminGetUserResponse ragflowAdminGetUser(String username) {
        User user = users.find(call.context(), username);
        return new RagflowAdminGetUserResponse()
                .code(0)
                .message("Success")
                .data(List.of(AdminUserMapper.toDetails(user)));
    }

    @Override
    public RagflowAdminDeleteUserResponse ragflowAdminDeleteUser(String username) {
        removal.remove(call.context(), username);
        return new RagflowAdminDeleteUserResponse().code(0).message("Successfully deleted user '" + username + "'.");
    }

    @Override
    public RagflowAdminSetPasswordResponse ragflowAdminSetPassword(String username, @Nullable JsonNode json) {
        String password = AdminBody.of(json).password("new_password", passwords, "New password is required");
        boolean changed = users.setPassword(call.context(), username, password);
        return new RagflowAdminSetPasswordResponse()
                .code(0)
                .message(changed ? "Password updated successfully!" : "Same password, no need to update!");
    }

    @Override
    public RagflowAdminActivateUserResponse ragflowAdminActivateUser(String username, @Nullable JsonNode json) {
        String sent = AdminBody.of(json).word("activate_status", "Activation status is required");
        String status = sent.toLowerCase(Locale.ROOT);
        if (!status.equals("on") && !status.equals("off")) {
            throw AdminRefusal.argument("Invalid activate_status: " + sent);
        }
        boolean changed = users.activate(call.context(), username, status.equals("on"));
        return new RagflowAdminActivateUserResponse()
                .code(0)
                .message(
                        changed
                                ? "Turn " + status + " user activate status successfully!"
                                : "User activate status is already " + status + "!");
    }

    @Override
    public RagflowAdminGrantAdminResponse ragflowAdminGrantAdmin(String username) {
        boolean changed = users.appoint(call.context(), username, true);
        return new RagflowAdminGrantAdminResponse()
                .code(0)
                .message(changed ? "Grant successfully!" : username + " is already superuser!");
    }

    @Override
    public RagflowAdminRevokeAdminResponse ragflowAdminRevokeAdmin(String username) {
        boolean changed = users.appoint(call.context(), username, false);
        return new RagflowAdminRevokeAdminResponse()
                .code(0)
                .message(changed ? "Revoke successfully!" : username + " isn't superuser, yet!");
    }
}

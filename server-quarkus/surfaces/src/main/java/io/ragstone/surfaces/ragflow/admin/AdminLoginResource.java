package io.ragstone.surfaces.ragflow.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowAdminLoginApi;
import io.ragstone.api.model.RagflowAdminCheckAuthResponse;
import io.ragstone.api.model.RagflowAdminLoginResponse;
import io.ragstone.api.model.RagflowAdminLogoutByPostResponse;
import io.ragstone.api.model.RagflowAdminLogoutResponse;
import io.ragstone.core.admin.AdministratorLogin;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.user.PasswordReader;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Administrators log in and out. The session token travels in a response header. */
@RunOnVirtualThread
class AdminLoginResource implements RagflowAdminLoginApi {
    private static final String REQUIRED = "Email and password are required";
    private static final String GOODBYE = "Logout successful!";

    private final CurrentCall call;
    private final AdministratorLogin login;
    private final AccountService accounts;
    private final PasswordReader passwords;
    private final HttpHeaders headers;

    AdminLoginResource(
            CurrentCall call,
            AdministratorLogin login,
            AccountService accounts,
            PasswordReader passwords,
            HttpHeaders headers) {
        this.call = call;
        this.login = login;
        this.accounts = accounts;
        this.passwords = passwords;
        this.headers = headers;
    }

    @Override
    public RestResponse<RagflowAdminLoginResponse> ragflowAdminLogin(@Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        String email = body.word("email", REQUIRED);
        LoggedIn in = loggedIn(email, body.password("password", passwords, REQUIRED));
        return RestResponse.ResponseBuilder.ok(new RagflowAdminLoginResponse()
                        .code(0)
                        .message("Welcome back!")
                        .data(AdminUserMapper.toAccount(in.user())))
                .header(HttpHeaders.AUTHORIZATION, in.token())
                .build();
    }

    private LoggedIn loggedIn(String email, String password) {
        try {
            return login.login(email, password, call.origin(), headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        } catch (CoreException e) {
            if (e.code() != ErrorCode.UNAUTHENTICATED) {
                throw e;
            }
            throw login.isKnown(email)
                    ? new AdminRefusal(RagflowCode.SERVER, "Email and password do not match!")
                    : new AdminRefusal(RagflowCode.NOT_FOUND, "User '" + email + "' not found");
        }
    }

    @Override
    public RagflowAdminLogoutResponse ragflowAdminLogout() {
        logout();
        return new RagflowAdminLogoutResponse().code(0).message(GOODBYE);
    }

    @Override
    public RagflowAdminLogoutByPostResponse ragflowAdminLogoutByPost() {
        logout();
        return new RagflowAdminLogoutByPostResponse().code(0).message(GOODBYE);
    }

    private void logout() {
        String token = AdminSessionAuthenticator.token(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        accounts.logout(call.context(), token, false);
    }

    @Override
    public RagflowAdminCheckAuthResponse ragflowAdminCheckAuth() {
        return new RagflowAdminCheckAuthResponse().code(0).message("Admin is authorized");
    }
}

package io.ragstone.surfaces.ragflow.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowUsersApi;
import io.ragstone.api.model.RagflowChangeUserSettingsResponse;
import io.ragstone.api.model.RagflowGetUserInfoResponse;
import io.ragstone.api.model.RagflowLoginUserResponse;
import io.ragstone.api.model.RagflowLogoutUserResponse;
import io.ragstone.api.model.RagflowRegisterUserResponse;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import io.ragstone.core.tenant.account.ProfileChange;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** RAGFlow's accounts: register, log in and out, change. The session token travels in a response header. */
@RunOnVirtualThread
class UsersResource implements RagflowUsersApi {
    private final CurrentCall call;
    private final AccountService accounts;
    private final PasswordReader passwords;
    private final HttpHeaders headers;

    UsersResource(CurrentCall call, AccountService accounts, PasswordReader passwords, HttpHeaders headers) {
        this.call = call;
        this.accounts = accounts;
        this.passwords = passwords;
        this.headers = headers;
    }

    @Override
    public RestResponse<RagflowRegisterUserResponse> ragflowRegisterUser(JsonNode json) {
        Body body = Required.of(Body.of(json), "nickname", "email", "password");
        LoggedIn in;
        try {
            in = accounts.register(
                    body.text("email", ""), body.text("nickname", ""), password(body, "password"), call.origin());
        } catch (CoreException e) {
            throw worded(e, RagflowCode.OPERATING);
        }
        return UserMapper.withToken(
                in,
                new RagflowRegisterUserResponse()
                        .code(0)
                        .message(in.user().nickname() + ", welcome aboard!")
                        .data(UserMapper.toUser(in.user())));
    }

    @Override
    public RestResponse<RagflowLoginUserResponse> ragflowLoginUser(JsonNode json) {
        if (Body.of(json).isEmpty()) {
            throw new RagflowRefusal(109, "Unauthorized!");
        }
        Body body = Required.of(Body.of(json), "email", "password");
        LoggedIn in;
        try {
            in = accounts.login(
                    body.text("email", ""),
                    password(body, "password"),
                    call.origin(),
                    headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        } catch (CoreException e) {
            throw worded(e, RagflowCode.FORBIDDEN);
        }
        return UserMapper.withToken(
                in,
                new RagflowLoginUserResponse().code(0).message("Welcome back!").data(UserMapper.toUser(in.user())));
    }

    /** Refusals that have a number of their own here; all others are told as everywhere. */
    private static RuntimeException worded(CoreException e, int code) {
        return switch (e.code()) {
            case FORBIDDEN, INVALID_ARGUMENT, CONFLICT -> new RagflowRefusal(code, e.getMessage());
            default -> e;
        };
    }

    @Override
    public RagflowLogoutUserResponse ragflowLogoutUser(String everywhere) {
        String token = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        accounts.logout(call.context(), token.strip(), Pages.isYes(everywhere));
        return new RagflowLogoutUserResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowGetUserInfoResponse ragflowGetUserInfo() {
        User user = accounts.current(call.context());
        return new RagflowGetUserInfoResponse().code(0).message("success").data(UserMapper.toUser(user));
    }

    @Override
    public RestResponse<RagflowChangeUserSettingsResponse> ragflowChangeUserSettings(JsonNode json) {
        Body body = Body.of(json);
        ProfileChange change = new ProfileChange(
                body.text("nickname"),
                body.text("avatar"),
                body.text("language"),
                body.text("timezone"),
                body.text("color_schema"));
        RagflowChangeUserSettingsResponse done = new RagflowChangeUserSettingsResponse()
                .code(0)
                .message("success")
                .data(true);
        if (!change.isEmpty()) {
            accounts.change(call.context(), change);
        }
        if (!body.has("password") || !body.has("new_password")) {
            return RestResponse.ok(done);
        }
        LoggedIn in =
                accounts.changePassword(call.context(), password(body, "password"), password(body, "new_password"));
        return UserMapper.withToken(in, done);
    }

    private String password(Body body, String field) {
        try {
            return passwords.read(body.text(field, ""));
        } catch (IllegalArgumentException e) {
            throw new RagflowRefusal(RagflowCode.SERVER, "Fail to crypt password");
        }
    }
}

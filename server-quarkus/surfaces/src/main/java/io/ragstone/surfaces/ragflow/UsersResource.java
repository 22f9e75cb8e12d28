package io.ragstone.surfaces.ragflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowUsersApi;
import io.ragstone.api.model.RagflowGetUserInfoResponse;
import io.ragstone.api.model.RagflowLoginUserResponse;
import io.ragstone.api.model.RagflowLogoutUserResponse;
import io.ragstone.api.model.RagflowRegisterUserResponse;
import io.ragstone.api.model.RagflowUser;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.AccountService;
import io.ragstone.core.tenant.AccountService.LoggedIn;
import io.ragstone.core.tenant.User;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** RAGFlow's accounts: register, log in and out. The session token travels in a response header. */
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
            in = accounts.register(body.text("email", ""), body.text("nickname", ""), password(body));
        } catch (CoreException e) {
            throw new RagflowRefusal(103, e.getMessage());
        }
        return withToken(
                in,
                new RagflowRegisterUserResponse()
                        .code(0)
                        .message(in.user().nickname() + ", welcome aboard!")
                        .data(toUser(in.user())));
    }

    @Override
    public RestResponse<RagflowLoginUserResponse> ragflowLoginUser(JsonNode json) {
        if (Body.of(json).isEmpty()) {
            throw new RagflowRefusal(109, "Unauthorized!");
        }
        Body body = Required.of(Body.of(json), "email", "password");
        LoggedIn in;
        try {
            in = accounts.login(body.text("email", ""), password(body));
        } catch (CoreException e) {
            throw new RagflowRefusal(e.code() == ErrorCode.FORBIDDEN ? 403 : 109, e.getMessage());
        }
        return withToken(
                in,
                new RagflowLoginUserResponse().code(0).message("Welcome back!").data(toUser(in.user())));
    }

    @Override
    public RagflowLogoutUserResponse ragflowLogoutUser() {
        accounts.logout(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return new RagflowLogoutUserResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowGetUserInfoResponse ragflowGetUserInfo() {
        User user = accounts.current(call.context());
        return new RagflowGetUserInfoResponse().code(0).message("success").data(toUser(user));
    }

    private String password(Body body) {
        try {
            return passwords.read(body.text("password", ""));
        } catch (IllegalArgumentException e) {
            throw new RagflowRefusal(500, "Fail to crypt password");
        }
    }

    private static <T> RestResponse<T> withToken(LoggedIn in, T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.AUTHORIZATION, in.token())
                .build();
    }

    private static RagflowUser toUser(User user) {
        return new RagflowUser()
                .id(RagflowIds.hex(user.id()))
                .email(user.email())
                .nickname(user.nickname())
                .avatar(user.avatar())
                .language(user.language())
                .colorSchema("Bright")
                .timezone(user.timezone())
                .lastLoginTime(RagflowDates.dateOrNull(user.lastLoginAt()))
                .isAuthenticated("1")
                .isActive(user.active() ? "1" : "0")
                .isAnonymous("0")
                .loginChannel("password")
                .status("1")
                .isSuperuser(user.superuser())
                .createTime(user.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(user.createdAt()))
                .updateTime(user.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(user.updatedAt()));
    }
}

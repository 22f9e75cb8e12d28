package io.ragstone.surfaces.ragflow.user;

import io.ragstone.api.model.RagflowUser;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Users as RAGFlow shows them. */
final class UserMapper {
    private UserMapper() {}

    /** An answer that carries the token of the new session in a header. */
    static <T> RestResponse<T> withToken(LoggedIn in, T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.AUTHORIZATION, in.token())
                .build();
    }

    static RagflowUser toUser(User user) {
        return new RagflowUser()
                .id(RagflowIds.hex(user.id()))
                .email(user.email())
                .nickname(user.nickname())
                .avatar(user.avatar())
                .language(user.language())
                .colorSchema(user.colors())
                .timezone(user.timezone())
                .lastLoginTime(RagflowDates.dateOrNull(user.lastLoginAt()))
                .isAuthenticated("1")
                .isActive(user.active() ? "1" : "0")
                .isAnonymous("0")
                .loginChannel(user.loginChannel())
                .status("1")
                .isSuperuser(user.superuser())
                .createTime(user.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(user.createdAt()))
                .updateTime(user.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(user.updatedAt()));
    }
}

package io.ragstone.surfaces.ragflow.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowPasswordResetApi;
import io.ragstone.api.model.RagflowForgetPasswordResponse;
import io.ragstone.api.model.RagflowMailResetCodeResponse;
import io.ragstone.api.model.RagflowResetPasswordResponse;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import io.ragstone.core.tenant.reset.CaptchaImages;
import io.ragstone.core.tenant.reset.PasswordResetService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** RAGFlow's way back for those who forgot their password. */
@RunOnVirtualThread
class PasswordResetResource implements RagflowPasswordResetApi {
    private static final String DONE = "Password reset successful. Logged in.";

    private final CurrentCall call;
    private final PasswordResetService resets;
    private final CaptchaImages images;
    private final PasswordReader passwords;

    PasswordResetResource(
            CurrentCall call, PasswordResetService resets, CaptchaImages images, PasswordReader passwords) {
        this.call = call;
        this.resets = resets;
        this.images = images;
        this.passwords = passwords;
    }

    @Override
    public Response ragflowGetResetCaptcha(@Nullable String email) {
        if (email == null || email.isBlank()) {
            throw RagflowRefusal.argument("email is required");
        }
        return Response.ok(images.draw(resets.captcha(email)), "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Override
    public RagflowMailResetCodeResponse ragflowMailResetCode(JsonNode json) {
        Body body = Body.of(json);
        String email = body.text("email", "");
        String captcha = body.text("captcha", "");
        if (email.isBlank() || captcha.isBlank()) {
            throw RagflowRefusal.argument("email and captcha required");
        }
        numbered(() -> {
            resets.mailCode(email, captcha, call.origin());
            return true;
        });
        return new RagflowMailResetCodeResponse()
                .code(0)
                .message("verification passed, email sent")
                .data(true);
    }

    @Override
    public RestResponse<RagflowForgetPasswordResponse> ragflowForgetPassword(JsonNode json) {
        LoggedIn in = reset(Body.of(json));
        return UserMapper.withToken(
                in, new RagflowForgetPasswordResponse().code(0).message(DONE).data(UserMapper.toUser(in.user())));
    }

    @Override
    public RestResponse<RagflowResetPasswordResponse> ragflowResetPassword(JsonNode json) {
        LoggedIn in = reset(Body.of(json));
        return UserMapper.withToken(
                in, new RagflowResetPasswordResponse().code(0).message(DONE).data(UserMapper.toUser(in.user())));
    }

    private LoggedIn reset(Body body) {
        String email = body.text("email", "");
        String code = body.text("otp", "");
        String wanted = body.text("new_password", "");
        String again = body.text("confirm_new_password", "");
        if (email.isBlank() || code.isBlank() || wanted.isEmpty() || again.isEmpty()) {
            throw RagflowRefusal.argument("email, otp and passwords are required");
        }
        String password = password(wanted);
        if (!password.equals(password(again))) {
            throw RagflowRefusal.argument("passwords do not match");
        }
        return numbered(() -> resets.reset(email, code, password, call.origin()));
    }

    private String password(String sent) {
        try {
            return passwords.read(sent);
        } catch (IllegalArgumentException e) {
            throw new RagflowRefusal(RagflowCode.SERVER, "Fail to crypt password");
        }
    }

    /** What came too early or too late has a number of its own here. */
    private static <T> T numbered(Supplier<T> work) {
        try {
            return work.get();
        } catch (CoreException e) {
            if (e.code() == ErrorCode.CONFLICT) {
                throw new RagflowRefusal(RagflowCode.NOT_EFFECTIVE, e.getMessage());
            }
            throw e;
        }
    }
}

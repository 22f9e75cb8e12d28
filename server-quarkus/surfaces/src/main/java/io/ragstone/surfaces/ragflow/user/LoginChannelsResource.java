package io.ragstone.surfaces.ragflow.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ragstone.api.RagflowLoginChannelsApi;
import io.ragstone.api.model.RagflowBeginLoginResponse;
import io.ragstone.api.model.RagflowFinishLoginResponse;
import io.ragstone.api.model.RagflowListLoginChannelsResponse;
import io.ragstone.api.model.RagflowLoginChannel;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.channel.ChannelLoginService;
import io.ragstone.core.tenant.channel.ChannelLoginService.Departure;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLEncoder;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Logging in with an account elsewhere: the browser is sent there, and comes back. */
@RunOnVirtualThread
class LoginChannelsResource implements RagflowLoginChannelsApi {
    private static final String COOKIE = "ragstone_login";
    private static final String COOKIE_PATH = "/v1/user/oauth/callback";
    private static final int COOKIE_SECONDS = 600;
    private static final String SEE = "See the Location.";

    private final CurrentCall call;
    private final ChannelLoginService logins;
    private final LoginPage page;
    private final HttpHeaders headers;

    LoginChannelsResource(CurrentCall call, ChannelLoginService logins, LoginPage page, HttpHeaders headers) {
        this.call = call;
        this.logins = logins;
        this.page = page;
        this.headers = headers;
    }

    @Override
    public RagflowListLoginChannelsResponse ragflowListLoginChannels() {
        return new RagflowListLoginChannelsResponse()
                .code(0)
                .message("success")
                .data(logins.channels().stream()
                        .map(channel -> new RagflowLoginChannel()
                                .channel(channel.name())
                                .displayName(channel.label())
                                .icon(channel.icon()))
                        .toList());
    }

    @Override
    public RestResponse<RagflowBeginLoginResponse> ragflowBeginLogin(String channel) {
        Departure departure = logins.begin(channel);
        return to(
                departure.destination().toString(),
                cookie(departure.browser(), COOKIE_SECONDS),
                new RagflowBeginLoginResponse().code(0).message(SEE).data(true));
    }

    @Override
    public RestResponse<RagflowFinishLoginResponse> ragflowFinishLogin(
            String channel, @Nullable String state, @Nullable String code) {
        Cookie kept = headers.getCookies().get(COOKIE);
        String outcome;
        try {
            String browser = kept == null ? null : kept.getValue();
            outcome = "auth="
                    + encoded(logins.finish(channel, state, code, browser, call.origin())
                            .token());
        } catch (CoreException e) {
            if (e.code() != ErrorCode.UNAUTHENTICATED) {
                throw e;
            }
            outcome = "error=" + encoded(e.getMessage());
        }
        return to(
                page.address() + (page.address().contains("?") ? "&" : "?") + outcome,
                cookie("", 0),
                new RagflowFinishLoginResponse().code(0).message(SEE).data(true));
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(COOKIE_PATH)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(page.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static <T> RestResponse<T> to(String location, NewCookie cookie, T answer) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.FOUND, answer)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .cookie(cookie)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

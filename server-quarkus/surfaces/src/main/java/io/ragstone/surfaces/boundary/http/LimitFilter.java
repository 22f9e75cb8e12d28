package io.ragstone.surfaces.boundary.http;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.limit.Allowance;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.CallLimits;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts the calls of known callers before anybody looks at the body, and tells them how many are left. What they upload
 * is counted as it is announced, or else as it comes.
 */
@Singleton
final class LimitFilter {
    private final CurrentCall call;
    private final CallLimits limits;

    LimitFilter(CurrentCall call, CallLimits limits) {
        this.call = call;
        this.limits = limits;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void count(ContainerRequestContext context, RoutingContext request) {
        if (call.principal().isEmpty()) {
            return;
        }
        CallContext caller = call.context();
        Allowance left = limits.take(caller);
        if (left != null) {
            tell(left, request.response());
        }
        Operation operation = Arrival.of(request).operation();
        if (operation != null && operation.takesMultipart()) {
            upload(caller, context, request);
        }
    }

    private static void tell(Allowance left, HttpServerResponse response) {
        response.putHeader("X-RateLimit-Limit", Long.toString(left.limit()));
        response.putHeader("X-RateLimit-Remaining", Long.toString(left.remaining()));
        response.putHeader("X-RateLimit-Reset", Long.toString(left.reset().getEpochSecond()));
    }

    private void upload(CallContext caller, ContainerRequestContext context, RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            if (length != null) {
                limits.upload(caller, Long.parseLong(length));
            } else {
                limits.uploadOfUnknownSize(caller);
                context.setEntityStream(
                        new CountedStream(context.getEntityStream(), bytes -> limits.upload(caller, bytes)));
            }
        } catch (CoreException refusal) {
            // The limits of requests are not those of bytes.
            request.response().headers().remove("X-RateLimit-Limit");
            request.response().headers().remove("X-RateLimit-Remaining");
            request.response().headers().remove("X-RateLimit-Reset");
            LingeringClose.after(request);
            throw refusal;
        }
    }
}

package io.ragstone.surfaces.boundary.http;

import io.quarkus.arc.All;
import io.ragstone.core.call.Origin;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.surfaces.boundary.AccessCheck;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.SurfaceRefusal;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls, and whether they may, as the contract says of the operation. It runs once it is settled which operation is meant, so
 * that what does not exist is not found whoever asks, and before anybody looks at the body.
 */
@Singleton
final class AuthenticationFilter {
    private final Operations operations;
    private final CurrentCall call;
    private final AccessCheck access;
    private final Map<String, Authenticator> byScheme = new HashMap<>();

    AuthenticationFilter(
            Operations operations, CurrentCall call, AccessCheck access, @All List<Authenticator> authenticators) {
        this.operations = operations;
        this.call = call;
        this.access = access;
        authenticators.forEach(
                authenticator -> authenticator.schemes().forEach(scheme -> byScheme.put(scheme, authenticator)));
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void authenticate(SimpleResourceInfo resource, RoutingContext request) {
        Arrival arrival = Arrival.of(request);
        Operation operation = arrival.operation(operations, resource.getMethodName());
        Credentials credentials = new RequestCredentials(request, arrival);
        Principal principal = principal(operation, credentials);
        call.begin(arrival, principal, address(request));
        if (principal != null) {
            MDC.put("tenant", principal.tenantId().toString());
            operation.permission().ifPresent(needed -> access.require(call.context(), needed));
        }
    }

    private record RequestCredentials(RoutingContext request, Arrival arrival) implements Credentials {
        @Override
        public @Nullable String header(String name) {
            return request.request().getHeader(name);
        }

        @Override
        public Origin origin() {
            return new Origin(address(request), arrival.surface().label(), arrival.requestId());
        }
    }

    private static String address(RoutingContext request) {
        SocketAddress remote = request.request().remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return address == null ? "" : address;
    }

    /** The first way to prove who calls that works out; if none does, what the first one had to say. */
    private @Nullable Principal principal(Operation operation, Credentials credentials) {
        RuntimeException refusal = null;
        for (List<String> schemes : operation.security()) {
            try {
                return together(schemes, credentials);
            } catch (SurfaceRefusal | CoreException no) {
                refusal = refusal == null ? no : refusal;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
        return null;
    }

    private @Nullable Principal together(List<String> schemes, Credentials credentials) {
        Principal principal = null;
        for (Authenticator authenticator :
                schemes.stream().map(this::authenticator).collect(Collectors.toSet())) {
            Principal proven = authenticator.authenticate(credentials);
            principal = principal == null ? proven : principal;
        }
        return principal;
    }

    private Authenticator authenticator(String scheme) {
        Authenticator authenticator = byScheme.get(scheme);
        if (authenticator == null) {
            throw new IllegalStateException("Nothing authenticates by the contract's scheme " + scheme);
        }
        return authenticator;
    }
}

package io.ragstone.surfaces.boundary;

import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request from the moment that it arrives.
 *
 * @param path the cleaned path
 * @param contentType the Content-Type as the client sent it
 * @param accept what the client says it accepts; null where it does not say
 * @param operation what the contract says is asked for; null where it knows no such path or method
 */
public record Arrival(
        Surface surface,
        String requestId,
        String method,
        String path,
        @Nullable String contentType,
        @Nullable String accept,
        @Nullable Operation operation) {
    private static final String KEY = "ragstone.arrival";

    /** One that does not say what it accepts. */
    public Arrival(
            Surface surface,
            String requestId,
            String method,
            String path,
            @Nullable String contentType,
            @Nullable Operation operation) {
        this(surface, requestId, method, path, contentType, null, operation);
    }

    /** Whether the client names this type among those that it accepts. */
    public boolean accepts(String mediaType) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(mediaType);
    }

    public void attachTo(RoutingContext request) {
        request.put(KEY, this);
    }

    /**
     * What the contract says of the request: what it says of the door that was used or, where a path is written in a way
     * that only the server understands, of the operation that the method serves.
     */
    public Operation operation(Operations operations, String method) {
        if (operation != null && operation.servedBy().equals(method)) {
            return operation;
        }
        return operations
                .withId(method)
                .orElseThrow(() -> new IllegalStateException(method + " is no operation of the contract"));
    }

    /** Null before the router has seen the request. */
    public static @Nullable Arrival known(RoutingContext request) {
        return request.get(KEY);
    }

    public static Arrival of(RoutingContext request) {
        Arrival arrival = known(request);
        if (arrival == null) {
            throw new IllegalStateException(
                    "The surface router did not see " + request.request().path());
        }
        return arrival;
    }
}

package io.ragstone.surfaces.boundary.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.pace.RequestPace;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Settles which API a request is meant for before anything can fail, and answers in that API's words for everything
 * that fails outside of JAX-RS, such as unknown paths and too large bodies. A request line that is no URI never comes
 * this far: the server itself answers it with a bare 400.
 */
@Singleton
final class SurfaceRouter {
    /** Before everything else that looks at requests, and thus before the server's own limit on their size. */
    private static final int FIRST = 1_000_000;

    /** The server's limit has order -2. */
    private static final int AFTER_SERVERS_LIMIT = 1;

    private final Operations operations;
    private final ErrorAnswers answers;
    private final BodySize limit;
    private final RequestTimes times;
    private final RequestPace pace;

    SurfaceRouter(Operations operations, ErrorAnswers answers, BodySize limit, RequestTimes times, RequestPace pace) {
        this.operations = operations;
        this.answers = answers;
        this.limit = limit;
        this.times = times;
        this.pace = pace;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::route, FIRST);
        filters.register(BodySize::takeOverFromServer, AFTER_SERVERS_LIMIT);
    }

    void last(@Observes Router router) {
        router.route().order(-FIRST - 1).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(this::unknownRoute);
    }

    private void route(RoutingContext request) {
        Arrival before = Arrival.known(request);
        if (before == null) {
            pace.begin(request.request());
            times.begin(request);
        }
        Arrival arrival = before == null ? arrival(request) : before;
        String path = operations.servedPath(arrival.path());
        arrival.attachTo(request);
        request.response().putHeader(RequestId.HEADER, arrival.requestId());
        MDC.put("requestId", arrival.requestId());
        MDC.put("surface", arrival.surface().label());
        if (arrival.surface() == Surface.NONE) {
            request.next();
        } else if (limit.isExceededBy(request.request())) {
            LingeringClose.after(request);
            answer(request, new Failure.BodyTooLarge());
        } else if (!path.equals(request.request().path())) {
            request.reroute(withQuery(path, request.request().query()));
        } else {
            neutralise(request.request(), arrival);
            request.next();
        }
    }

    private Arrival arrival(RoutingContext request) {
        String path = CleanPath.of(request.normalizedPath());
        HttpServerRequest http = request.request();
        String method = http.method().name();
        return new Arrival(
                surface(path),
                RequestId.from(http.getHeader(RequestId.HEADER)),
                method,
                path,
                http.getHeader(HttpHeaders.CONTENT_TYPE),
                http.getHeader(HttpHeaders.ACCEPT),
                operations.find(method, path).orElse(null));
    }

    private Surface surface(String path) {
        return operations
                .findAny(path)
                .map(operation -> Surface.ofLabel(operation.surface()))
                .orElseGet(() -> Surface.ofPath(path));
    }

    /**
     * JAX-RS is not to choose operations by media types, as the surfaces themselves say what is wrong with them. The
     * type of multipart stays, since its boundary is in it.
     */
    private static void neutralise(HttpServerRequest request, Arrival arrival) {
        Operation operation = arrival.operation();
        if (operation != null && operation.readsJson(arrival.contentType())) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        if (arrival.surface().ignoresAccept()) {
            request.headers().set(HttpHeaders.ACCEPT, "*/*");
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    private void unknownRoute(RoutingContext request) {
        if (Arrival.of(request).surface() == Surface.NONE) {
            request.next();
        } else {
            answer(request, new Failure.UnknownRoute());
        }
    }

    private void failed(RoutingContext request) {
        Arrival arrival = Arrival.known(request);
        if (arrival == null
                || arrival.surface() == Surface.NONE
                || request.response().headWritten()) {
            request.next();
        } else {
            answer(request, failure(request));
        }
    }

    private static Failure failure(RoutingContext request) {
        return switch (request.statusCode()) {
            case 400 -> new Failure.HttpError(400, "Bad Request");
            case 404 -> new Failure.UnknownRoute();
            case 405 -> new Failure.WrongMethod();
            case 413 -> new Failure.BodyTooLarge();
            default ->
                new Failure.Crashed(
                        request.failure() == null
                                ? new IllegalStateException("Failed with status " + request.statusCode())
                                : request.failure());
        };
    }

    private void answer(RoutingContext request, Failure failure) {
        Answer answer = answers.to(failure, Arrival.of(request));
        request.response().setStatusCode(answer.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        answer.headers().forEach(request.response()::putHeader);
        request.response().end(answer.body().toString());
    }
}

package io.ragstone.surfaces.boundary.http;

import io.quarkus.arc.All;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.ragstone.surfaces.boundary.request.FormatCheck;
import io.ragstone.surfaces.boundary.request.Outcome;
import io.ragstone.surfaces.boundary.request.RequestValidator;
import io.ragstone.surfaces.boundary.request.RequestValues;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Checks the request against the contract once it is known who calls. The body is read here, once; the resource then
 * reads what the check hands on. What is no JSON, multipart above all, is left for the resource to read.
 */
@Singleton
final class ContractFilter {
    private final Operations operations;
    private final RequestValidator validator;
    private final ErrorAnswers answers;
    private final BodySize limit;
    private final CurrentCall call;

    ContractFilter(
            Operations operations,
            @All List<FormatCheck> formats,
            ErrorAnswers answers,
            BodySize limit,
            CurrentCall call) {
        this.operations = operations;
        this.validator = new RequestValidator(operations, formats);
        this.answers = answers;
        this.limit = limit;
        this.call = call;
    }

    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    public @Nullable Response check(
            ContainerRequestContext request, SimpleResourceInfo resource, RoutingContext routing) throws IOException {
        Arrival arrival = Arrival.of(routing);
        Operation operation = arrival.operation(operations, resource.getMethodName());
        byte[] body = null;
        if (operation.readsJson(arrival.contentType())) {
            body = limit.readJson(request.getEntityStream());
            if (operation.signed()) {
                call.sign(body);
            }
        } else if (operation.takesMultipart()) {
            request.setEntityStream(limit.guard(request.getEntityStream()));
        }
        return switch (validator.check(operation, values(request, arrival, body))) {
            case Outcome.Rejected rejected ->
                answers.to(rejected.failure(), arrival).toResponse();
            case Outcome.Accepted accepted -> {
                if (accepted.body() != null) {
                    byte[] json = accepted.body().toString().getBytes(StandardCharsets.UTF_8);
                    request.setEntityStream(new ByteArrayInputStream(json));
                }
                yield null;
            }
        };
    }

    private static RequestValues values(ContainerRequestContext request, Arrival arrival, byte @Nullable [] body) {
        return new RequestValues(
                request.getUriInfo().getPathParameters(),
                request.getUriInfo().getQueryParameters(),
                arrival.contentType(),
                body);
    }
}

package io.ragstone.surfaces.boundary.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Misses fields before anybody asks for a key, in the few operations of which an API documents that order. */
@Singleton
final class EarlyFieldsFilter {
    private final Operations operations;
    private final ErrorAnswers answers;
    private final BodySize limit;
    private final ObjectMapper json;

    EarlyFieldsFilter(Operations operations, ErrorAnswers answers, BodySize limit, ObjectMapper json) {
        this.operations = operations;
        this.answers = answers;
        this.limit = limit;
        this.json = json;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
    public @Nullable Response check(
            ContainerRequestContext request, SimpleResourceInfo resource, RoutingContext routing) throws IOException {
        Operation operation = operations.withId(resource.getMethodName()).orElseThrow();
        if (operation.checkedBeforeKey().isEmpty()) {
            return null;
        }
        byte[] body = limit.readJson(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        JsonNode fields = read(body);
        List<String> missing = operation.checkedBeforeKey().stream()
                .filter(name -> !fields.hasNonNull(name))
                .toList();
        return missing.isEmpty()
                ? null
                : answers.to(new Failure.MissingFields(missing), Arrival.of(routing))
                        .toResponse();
    }

    /** What is no JSON has no fields. */
    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}

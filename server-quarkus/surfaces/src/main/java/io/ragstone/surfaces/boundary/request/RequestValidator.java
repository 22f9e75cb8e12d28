package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.ragstone.surfaces.boundary.contract.Place;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.failure.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests against the contract. Types are strict: nothing is converted, 3.0 is no integer. A strict operation
 * learns of all violations at once; of any other only what its resource could not even be called with is refused.
 */
public final class RequestValidator {
    private final Schemas schemas;
    private final ParameterCheck parameters;

    public RequestValidator(Operations operations, List<FormatCheck> formats) {
        this.schemas = new Schemas(operations.contract(), formats);
        this.parameters = new ParameterCheck(schemas);
    }

    public Outcome check(Operation operation, RequestValues request) {
        return operation.strict() ? checkStrictly(operation, request) : checkLeniently(operation, request);
    }

    private Outcome checkLeniently(Operation operation, RequestValues request) {
        Optional<Failure> unreadable = parameters.unreadable(operation, request.query());
        if (unreadable.isPresent()) {
            return new Outcome.Rejected(unreadable.get());
        }
        Place schema = operation.bodySchema();
        byte[] body = request.body();
        JsonNode read = schema == null || body == null ? null : JsonBody.readLeniently(body);
        List<String> missing = operation.requiredArguments().stream()
                .filter(name ->
                        !(read != null && read.has(name)) && !request.query().containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.Rejected(new Failure.MissingFields(missing));
        }
        return new Outcome.Accepted(schema == null || read == null ? null : Trimming.trimmed(schema, read));
    }

    private Outcome checkStrictly(Operation operation, RequestValues request) {
        Place schema = operation.bodySchema();
        byte[] body = request.body();
        if (schema == null || body == null) {
            return outcome(checkParameters(operation, request), null);
        }
        if (body.length == 0 && operation.bodyOptional()) {
            return outcome(checkParameters(operation, request), JsonBody.nothing());
        }
        return switch (JsonBody.readStrictly(request.contentType(), body)) {
            case JsonBody.Reading.Failed failed -> new Outcome.Rejected(failed.failure());
            case JsonBody.Reading.Read read -> checkStrictly(operation, request, schema, read.tree());
        };
    }

    private Outcome checkStrictly(Operation operation, RequestValues request, Place schema, JsonNode sent) {
        List<Violation> violations = new ArrayList<>(checkParameters(operation, request));
        JsonNode trimmed = Trimming.trimmed(schema, sent);
        violations.addAll(schemas.at(schema).check(Violation.Part.BODY, List.of(), sent, trimmed));
        return outcome(violations, trimmed);
    }

    private List<Violation> checkParameters(Operation operation, RequestValues request) {
        List<Violation> violations =
                new ArrayList<>(parameters.violations(operation, Violation.Part.PATH, request.path()));
        violations.addAll(parameters.violations(operation, Violation.Part.QUERY, request.query()));
        return violations;
    }

    private static Outcome outcome(List<Violation> violations, @Nullable JsonNode body) {
        return violations.isEmpty()
                ? new Outcome.Accepted(body)
                : new Outcome.Rejected(new Failure.InvalidRequest(violations));
    }
}

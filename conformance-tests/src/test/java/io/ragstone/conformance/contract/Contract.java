package io.ragstone.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The bundled contract, as the server and the SDK were built from it. */
public final class Contract {
    private static final String RESOURCE = "/ragstone-openapi/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<Integer> NO_CREDENTIAL = Set.of(102, 109, 401, 403);
    private static final String ERROR_CODES = "x-error-codes";

    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = operations(document);
    }

    public static Contract bundled() {
        try (InputStream json = Objects.requireNonNull(Contract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Contract(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The contract has no operation " + id + "."));
    }

    /** What a security scheme says to those whose credential is none. */
    public List<Refusal> ofNoCredential(String scheme) {
        return refusals(document.at("/components/securitySchemes/" + scheme + "/" + ERROR_CODES)).stream()
                .filter(refusal -> NO_CREDENTIAL.contains(refusal.code()))
                .toList();
    }

    JsonNode document() {
        return document;
    }

    /** What a reference inside the document points to, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual()
                ? resolved(document.at(reference.textValue().substring(1)))
                : node;
    }

    /** The operation that a request means; slashes too many are as good as absent. */
    Optional<Operation> find(String method, String path) {
        List<String> segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.literalSegments(segments) >= 0)
                .max(Comparator.comparingInt(operation -> operation.literalSegments(segments)));
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(document, path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return List.copyOf(operations);
    }

    private static Operation operation(JsonNode document, String path, String method, JsonNode node) {
        Set<String> security = new LinkedHashSet<>();
        node.path("security").forEach(one -> one.fieldNames().forEachRemaining(security::add));
        List<Refusal> refusals = new ArrayList<>(refusals(node.path(ERROR_CODES)));
        security.stream()
                .findFirst()
                .ifPresent(scheme -> refusals.addAll(
                        refusals(document.at("/components/securitySchemes/" + scheme + "/" + ERROR_CODES))));
        refusals.sort(Refusal.MOST_LITERAL_FIRST);
        String id = node.path("operationId").textValue();
        return new Operation(
                id, method.toUpperCase(Locale.ROOT), path, List.copyOf(security), List.copyOf(refusals), node);
    }

    private static List<Refusal> refusals(JsonNode codes) {
        List<Refusal> refusals = new ArrayList<>();
        for (Map.Entry<String, JsonNode> code : codes.properties()) {
            for (Map.Entry<String, JsonNode> message : code.getValue().properties()) {
                refusals.add(new Refusal(Integer.parseInt(code.getKey()), message.getKey()));
            }
        }
        return refusals;
    }
}

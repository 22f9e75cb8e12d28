package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Holds every request that the facade makes in a test against the contract: the operation, its query parameters and the
 * properties of its body must be there. The facade writes their names by hand, and this is what finds a wrong one.
 */
public final class ContractGuard implements Interceptor {
    private final JsonNode contract;
    private final ObjectMapper json = new ObjectMapper();

    public ContractGuard() {
        try {
            contract = new ObjectMapper(new YAMLFactory()).readTree(new File(System.getProperty("contract.bundle")));
        } catch (IOException e) {
            throw new IllegalStateException("The contract's bundle cannot be read; build the openapi module first.", e);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        JsonNode path = path(request.url().encodedPath());
        JsonNode operation = path.path(request.method().toLowerCase(Locale.ROOT));
        check(operation.isObject(), request, "is no operation");
        List<String> parameters = parameters(path, operation);
        for (String name : request.url().queryParameterNames()) {
            check(parameters.contains(name), request, "has no query parameter " + name);
        }
        checkBody(request, operation);
        return chain.proceed(request);
    }

    private JsonNode path(String actual) {
        return contract.path("paths").properties().stream()
                .filter(path -> actual.matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(path -> path.getKey().split("\\{", -1).length))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("The contract has no path for " + actual + "."));
    }

    private List<String> parameters(JsonNode path, JsonNode operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode holder : List.of(path, operation)) {
            for (JsonNode parameter : holder.path("parameters")) {
                names.add(resolved(parameter).path("name").asText());
            }
        }
        return names;
    }

    private void checkBody(Request request, JsonNode operation) throws IOException {
        RequestBody body = request.body();
        @Nullable MediaType type = body == null ? null : body.contentType();
        if (body == null || type == null || !type.subtype().equals("json")) {
            return;
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        JsonNode content = resolved(operation.path("requestBody")).path("content");
        checkObject(
                request,
                json.readTree(buffer.readByteArray()),
                resolved(content.path("application/json").path("schema")));
    }

    private void checkObject(Request request, JsonNode value, JsonNode schema) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode known = resolved(schema.path("properties").path(property.getKey()));
            boolean open = schema.path("additionalProperties").asBoolean();
            check(known.isObject() || open, request, "has no property " + property.getKey());
            if (known.has("properties")) {
                checkObject(request, property.getValue(), known);
            }
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? contract.at(reference.asText().substring(1)) : node;
    }

    private static void check(boolean fine, Request request, String what) {
        if (!fine) {
            throw new AssertionError(
                    request.method() + " " + request.url().encodedPath() + " " + what + " in the contract.");
        }
    }
}

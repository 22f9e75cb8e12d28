package io.ragstone.surfaces.boundary.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All operations of the contract. */
public final class Operations {
    private static final String RESOURCE = "ragstone-openapi/openapi.json";

    private final JsonNode contract;
    private final Map<String, Operation> byId;
    private final Routes routes;

    public Operations(JsonNode contract) {
        List<Operation> read = new OperationReader(contract).operations();
        this.contract = contract;
        this.byId = read.stream().collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));
        this.routes = new Routes(read);
    }

    /** Those of the bundle on the class path. */
    public static Operations ofBundle() {
        try (InputStream bundle = Operations.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (bundle == null) {
                throw new IllegalStateException(
                        RESOURCE + " is not on the class path; build the openapi module before this one");
            }
            return new Operations(new ObjectMapper().readTree(bundle));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    public JsonNode contract() {
        return contract;
    }

    public Optional<Operation> withId(String operationId) {
        return Optional.ofNullable(byId.get(operationId));
    }

    /** A HEAD asks for what the GET of the path would answer. */
    public Optional<Operation> find(String method, String path) {
        Optional<Operation> found = routes.find(method, path);
        return found.isEmpty() && method.equals("HEAD") ? routes.find("GET", path) : found;
    }

    /** An operation at the path, whatever its method. */
    public Optional<Operation> findAny(String path) {
        return routes.findAny(path);
    }

    /** The path under which a request is served: what comes in by a second door is served where the first one is. */
    public String servedPath(String path) {
        Operation asked = findAny(path).orElse(null);
        Operation first = asked == null ? null : byId.get(asked.servedBy());
        return asked == null || first == null || first == asked ? path : moved(path, asked.path(), first.path());
    }

    /** The two templates end alike; what they begin with makes the difference. */
    private static String moved(String path, String from, String to) {
        int alike = 0;
        while (alike < Math.min(from.length(), to.length())
                && from.charAt(from.length() - 1 - alike) == to.charAt(to.length() - 1 - alike)) {
            alike++;
        }
        return to.substring(0, to.length() - alike) + path.substring(from.length() - alike);
    }

    public List<Operation> all() {
        return List.copyOf(byId.values());
    }

    /** One for the whole application. */
    @Singleton
    static final class Bundled {
        @Produces
        @Singleton
        Operations operations() {
            return ofBundle();
        }
    }
}

package io.ragstone.sdk.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a server is.
 *
 * <pre>{@code
 * if (!shop.health().isHealthy()) {
 *     System.err.println(shop.health().services());
 * }
 * }</pre>
 *
 * @param status {@code healthy}, {@code degraded} or {@code unhealthy}
 * @param services what it depends on, each {@code up}, {@code down} or {@code disabled}
 * @param mode {@code normal}, {@code degraded} or {@code critical_degraded}
 */
public record ServerHealth(String status, String version, Map<String, String> services, String mode) {
    /** What the server said; what is listed is copied. */
    public ServerHealth {
        services = Map.copyOf(services);
    }

    static ServerHealth of(JsonNode json) {
        Fields fields = new Fields(json);
        Map<String, String> services = new TreeMap<>();
        json.path("services")
                .properties()
                .forEach(service ->
                        services.put(service.getKey(), service.getValue().asText()));
        return new ServerHealth(
                fields.requiredText("status"), fields.textOrEmpty("version"), services, fields.textOrEmpty("mode"));
    }

    /** Whether all is well. */
    public boolean isHealthy() {
        return status.equals("healthy");
    }
}

package io.ragstone.surfaces.boundary.failure;

import io.ragstone.core.error.CoreException;
import java.util.HashMap;
import java.util.Map;

/**
 * Headers that tell whoever is refused when to come back. What they tell comes from the exception's details:
 * retryAfterSeconds, limit, remaining and resetEpochSeconds, as far as they are there.
 */
public final class RateHeaders {
    private static final Map<String, String> NAMES = Map.of(
            "retryAfterSeconds", "Retry-After",
            "limit", "X-RateLimit-Limit",
            "remaining", "X-RateLimit-Remaining",
            "resetEpochSeconds", "X-RateLimit-Reset");

    private RateHeaders() {}

    public static Map<String, String> of(CoreException refusal) {
        Map<String, String> headers = new HashMap<>();
        NAMES.forEach((detail, header) -> {
            Object value = refusal.details().get(detail);
            if (value != null) {
                headers.put(header, value.toString());
            }
        });
        return headers;
    }
}

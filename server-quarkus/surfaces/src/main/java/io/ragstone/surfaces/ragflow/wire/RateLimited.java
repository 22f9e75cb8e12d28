package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.error.CoreException;
import io.ragstone.surfaces.boundary.Answer;
import java.util.HashMap;
import java.util.Map;

/**
 * The one refusal that has its own HTTP status, and tells in headers when to come back. What it tells comes from the
 * exception's details: retryAfterSeconds, limit, remaining and resetEpochSeconds, as far as they are there.
 */
public final class RateLimited {
    private static final Map<String, String> HEADERS = Map.of(
            "retryAfterSeconds", "Retry-After",
            "limit", "X-RateLimit-Limit",
            "remaining", "X-RateLimit-Remaining",
            "resetEpochSeconds", "X-RateLimit-Reset");

    private RateLimited() {}

    public static Answer answer(CoreException refusal, RagflowEnvelope envelope) {
        Map<String, String> headers = new HashMap<>();
        HEADERS.forEach((detail, header) -> {
            Object value = refusal.details().get(detail);
            if (value != null) {
                headers.put(header, value.toString());
            }
        });
        return new Answer(
                RagflowCode.TOO_MANY_REQUESTS,
                envelope.error(RagflowCode.TOO_MANY_REQUESTS, refusal.getMessage()),
                headers);
    }
}

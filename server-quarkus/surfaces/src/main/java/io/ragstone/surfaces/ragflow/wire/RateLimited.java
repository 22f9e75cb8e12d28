package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.error.CoreException;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.failure.RateHeaders;

/** The one refusal that has its own HTTP status, and tells in headers when to come back. */
public final class RateLimited {
    private RateLimited() {}

    public static Answer answer(CoreException refusal, RagflowEnvelope envelope) {
        return new Answer(
                RagflowCode.TOO_MANY_REQUESTS,
                envelope.error(RagflowCode.TOO_MANY_REQUESTS, refusal.getMessage()),
                RateHeaders.of(refusal));
    }
}

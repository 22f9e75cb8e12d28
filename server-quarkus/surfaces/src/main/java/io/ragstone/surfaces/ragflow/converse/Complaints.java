package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import org.jboss.logging.Logger;

/** What is told of a failure in the middle of an answer, where no status and no code is left to tell it by. */
final class Complaints {
    private static final Logger LOG = Logger.getLogger(Complaints.class);

    private Complaints() {}

    static String of(RuntimeException failure, String requestId) {
        if (failure instanceof CoreException refusal && refusal.code() != ErrorCode.INTERNAL) {
            LOG.warnf("Request %s broke off: %s", requestId, refusal.getMessage());
            return refusal.getMessage();
        }
        LOG.errorf(failure, "Request %s failed in the middle of its answer.", requestId);
        return "Internal server error. Request id: " + requestId;
    }
}

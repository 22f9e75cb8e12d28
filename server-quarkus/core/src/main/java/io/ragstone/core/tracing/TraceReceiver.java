package io.ragstone.core.tracing;

import io.ragstone.core.trace.Trace;
import java.util.List;

/** Speaks to those who take traces. */
public interface TraceReceiver {
    /** How one is reached. */
    record Login(String host, String publicKey, String secretKey) {
        /** Without the secret, which nobody shall find in a log. */
        @Override
        public String toString() {
            return publicKey + " at " + host;
        }
    }

    /** Whose traces they become. */
    record Project(String id, String name) {}

    /** Asks whether the keys are good. Throws a {@link io.ragstone.core.error.CoreException} when they are not, or nobody answers. */
    Project check(Login login);

    /** Throws a {@link io.ragstone.core.error.CoreException} when they are not taken. */
    void send(Login login, List<Trace> traces);
}

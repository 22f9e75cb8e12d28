package io.ragstone.core.trace;

import java.util.UUID;

/** Takes traces. It is called by whoever works, and must neither take long nor fail. */
public interface TraceListener {
    /** Whether it wants to know what is done for this tenant. */
    boolean wants(UUID tenantId);

    void ended(Trace trace);
}

package io.ragstone.core.document;

import java.util.UUID;

/** The orders to parse documents that have not been carried out yet. */
public interface PendingParsing {
    /** Ends the queued or running job of a document. Returns false when there was none. */
    boolean cancel(UUID tenantId, UUID documentId);
}

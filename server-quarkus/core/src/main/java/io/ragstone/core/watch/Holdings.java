package io.ragstone.core.watch;

import java.util.UUID;

/** Counts what the database holds. */
public interface Holdings {
    Count count();

    /** How many bytes the files of one tenant have. */
    long bytesOf(UUID tenantId);

    /** All tenants' documents, the bytes of their files, and their chunks. */
    record Count(long documents, long bytes, long chunks) {}
}

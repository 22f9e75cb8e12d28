package io.ragstone.core.document;

import java.util.Collection;
import java.util.UUID;

/** Whoever has made documents of something else, and keeps up with them. Called in the transaction that changes them. */
public interface DocumentLinks {
    void removed(UUID tenantId, Collection<UUID> documentIds);

    void renamed(Document document);
}

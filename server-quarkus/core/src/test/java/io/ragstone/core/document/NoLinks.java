package io.ragstone.core.document;

import java.util.Collection;
import java.util.UUID;

/** Where documents are made of nothing else. */
public final class NoLinks implements DocumentLinks {
    @Override
    public void removed(UUID tenantId, Collection<UUID> documentIds) {}

    @Override
    public void renamed(Document document) {}
}

package io.ragstone.core.document.chunk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the change log: what must be read again from the database. Applying one twice does no harm.
 *
 * @param sequence rises with every change
 * @param documentId null when a whole knowledge base went
 * @param chunkId null when all chunks of the document changed
 */
public record ChunkChange(
        long sequence,
        UUID knowledgeBaseId,
        @Nullable UUID documentId,
        @Nullable String chunkId) {}

package io.ragstone.core.file;

import java.time.Instant;
import java.util.UUID;

/** Says that a document was made of a file, whose bytes it uses. */
public record FileLink(UUID id, UUID tenantId, UUID fileId, UUID documentId, UUID knowledgeBaseId, Instant createdAt) {}

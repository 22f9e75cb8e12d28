package io.ragstone.core.ingest.job;

import java.time.Instant;
import java.util.UUID;

/**
 * The order to parse a document.
 *
 * @param generation the generation of chunks that it makes
 * @param attempt counts from 1 once it is claimed
 */
public record IngestJob(
        UUID id,
        UUID tenantId,
        UUID knowledgeBaseId,
        UUID documentId,
        int generation,
        int attempt,
        Instant createdAt) {}

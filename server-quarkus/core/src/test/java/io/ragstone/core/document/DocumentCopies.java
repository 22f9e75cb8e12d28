package io.ragstone.core.document;

import java.time.Instant;

/** Copies of a document in which one thing is different. */
public final class DocumentCopies {
    private DocumentCopies() {}

    /** Takes over what a user may change, and nothing else. */
    static Document changedByUser(Document before, Document changed) {
        return new Document(
                before.id(),
                before.tenantId(),
                before.knowledgeBaseId(),
                before.createdBy(),
                changed.name(),
                before.source(),
                before.size(),
                before.blobKey(),
                before.hasThumbnail(),
                changed.chunkMethod(),
                changed.parserConfig(),
                changed.metadata(),
                changed.enabled(),
                before.parsing(),
                before.generation(),
                before.chunkCount(),
                before.tokenCount(),
                before.createdAt(),
                changed.updatedAt());
    }

    public static Document renamed(Document before, String name, Instant now) {
        return new Document(
                before.id(),
                before.tenantId(),
                before.knowledgeBaseId(),
                before.createdBy(),
                name,
                before.source(),
                before.size(),
                before.blobKey(),
                before.hasThumbnail(),
                before.chunkMethod(),
                before.parserConfig(),
                before.metadata(),
                before.enabled(),
                before.parsing(),
                before.generation(),
                before.chunkCount(),
                before.tokenCount(),
                before.createdAt(),
                now);
    }

    static Document withParsing(Document before, ParseStatus status) {
        return copy(before, before.size(), status, before.generation(), before.chunkCount(), before.tokenCount());
    }

    static Document withCounts(Document before, int generation, long chunks, long tokens) {
        return copy(before, before.size(), before.parsing(), generation, chunks, tokens);
    }

    static Document withThumbnail(Document before) {
        return new Document(
                before.id(),
                before.tenantId(),
                before.knowledgeBaseId(),
                before.createdBy(),
                before.name(),
                before.source(),
                before.size(),
                before.blobKey(),
                true,
                before.chunkMethod(),
                before.parserConfig(),
                before.metadata(),
                before.enabled(),
                before.parsing(),
                before.generation(),
                before.chunkCount(),
                before.tokenCount(),
                before.createdAt(),
                before.updatedAt());
    }

    static Document withSize(Document before, long bytes) {
        return copy(before, bytes, before.parsing(), before.generation(), before.chunkCount(), before.tokenCount());
    }

    private static Document copy(
            Document before, long bytes, ParseStatus parsing, int generation, long chunks, long tokens) {
        return new Document(
                before.id(),
                before.tenantId(),
                before.knowledgeBaseId(),
                before.createdBy(),
                before.name(),
                before.source(),
                bytes,
                before.blobKey(),
                before.hasThumbnail(),
                before.chunkMethod(),
                before.parserConfig(),
                before.metadata(),
                before.enabled(),
                parsing,
                generation,
                chunks,
                tokens,
                before.createdAt(),
                before.updatedAt());
    }
}

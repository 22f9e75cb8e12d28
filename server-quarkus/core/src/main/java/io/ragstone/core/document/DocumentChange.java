package io.ragstone.core.document;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of a document with one thing changed. */
final class DocumentChange {
    private DocumentChange() {}

    static Document named(Document d, String name, Instant now) {
        return copy(d, name, d.chunkMethod(), d.parserConfig(), d.metadata(), d.enabled(), now);
    }

    static Document described(Document d, Map<String, Object> metadata, Instant now) {
        return copy(d, d.name(), d.chunkMethod(), d.parserConfig(), metadata, d.enabled(), now);
    }

    static Document cut(Document d, String method, @Nullable Map<String, Object> settings, Instant now) {
        return copy(d, d.name(), method, settings, d.metadata(), d.enabled(), now);
    }

    static Document enabled(Document d, boolean enabled, Instant now) {
        return copy(d, d.name(), d.chunkMethod(), d.parserConfig(), d.metadata(), enabled, now);
    }

    private static Document copy(
            Document d,
            String name,
            String method,
            @Nullable Map<String, Object> settings,
            Map<String, Object> metadata,
            boolean enabled,
            Instant now) {
        return new Document(
                d.id(),
                d.tenantId(),
                d.knowledgeBaseId(),
                d.createdBy(),
                name,
                d.source(),
                d.size(),
                d.blobKey(),
                d.hasThumbnail(),
                method,
                settings,
                metadata,
                enabled,
                d.parsing(),
                d.generation(),
                d.chunkCount(),
                d.tokenCount(),
                d.createdAt(),
                now);
    }
}

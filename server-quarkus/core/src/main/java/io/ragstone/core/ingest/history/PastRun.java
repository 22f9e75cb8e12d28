package io.ragstone.core.ingest.history;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended. What it was about is told as it was then; the document may have another name by now, or be gone.
 *
 * @param documentId null when it was about the whole knowledge base
 * @param name what the document was called; empty for a whole knowledge base
 * @param source where the document came from; empty for a whole knowledge base
 * @param method how the document was cut; for a whole knowledge base the model that its vectors were to be of
 * @param chunks how many chunks it made
 * @param log what was told while it went on
 */
public record PastRun(
        UUID id,
        UUID tenantId,
        UUID knowledgeBaseId,
        @Nullable UUID documentId,
        String name,
        String source,
        String method,
        RunState outcome,
        long chunks,
        String log,
        @Nullable Instant begunAt,
        Duration duration,
        Instant endedAt) {
    public String suffix() {
        return Document.suffix(name);
    }
}

package io.ragstone.core.ingest.enrich;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.chunk.Chunk;
import java.util.List;

/** Adds to the chunks of a document what its settings ask for. */
public final class ChunkEnrichment {
    private final ChunkLabelling labelling;
    private final ChunkTagging tagging;

    public ChunkEnrichment(ChunkLabelling labelling, ChunkTagging tagging) {
        this.labelling = labelling;
        this.tagging = tagging;
    }

    public List<Chunk> enrich(List<Chunk> chunks, Document document, Progress progress) {
        EnrichSettings settings = EnrichSettings.of(document.parserConfig());
        List<Chunk> enriched = chunks;
        if (settings.keywords() > 0 || settings.questions() > 0) {
            enriched = labelling.label(enriched, settings, document.tenantId(), progress);
        }
        if (!settings.tagSets().isEmpty()) {
            enriched = tagging.tag(enriched, settings, document.tenantId(), progress);
        }
        return enriched;
    }
}

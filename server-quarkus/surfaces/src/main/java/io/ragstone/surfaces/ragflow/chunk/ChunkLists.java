package io.ragstone.surfaces.ragflow.chunk;

import io.ragstone.api.model.RagflowChunk;
import io.ragstone.api.model.RagflowChunkPage;
import io.ragstone.core.document.ChunkService;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.search.SearchService;
import io.ragstone.surfaces.ragflow.document.DocumentMapper;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chunks of one document, in pages, alone, or by the words in them. */
@ApplicationScoped
class ChunkLists {
    private final ChunkService chunks;
    private final SearchService search;

    ChunkLists(ChunkService chunks, SearchService search) {
        this.chunks = chunks;
        this.search = search;
    }

    RagflowChunkPage page(
            KnowledgeBase base,
            Document document,
            @Nullable String keywords,
            @Nullable Integer page,
            @Nullable Integer size) {
        // Here, unlike elsewhere, a page size of 0 means all.
        PageRequest wanted = size != null && size == 0 ? PageRequest.ALL : Pages.of(page, size);
        if (keywords == null || keywords.isBlank()) {
            Paged<Chunk> found = chunks.list(document, wanted);
            return toPage(document, found, found.map(chunk -> show(document, chunk, chunk.content())));
        }
        Paged<Chunk> found = search.searchWithin(base, document, keywords, wanted);
        return toPage(
                document,
                found,
                found.map(chunk -> show(document, chunk, search.highlight(keywords, chunk.content()))));
    }

    RagflowChunkPage single(Document document, String datasetId, String id) {
        Chunk chunk = chunks.find(document, id)
                .orElseThrow(() -> new RagflowRefusal(404, "Chunk not found: " + datasetId + "/" + id));
        return new RagflowChunkPage()
                .total(1)
                .chunks(List.of(show(document, chunk, chunk.content())))
                .doc(DocumentMapper.toDocument(document));
    }

    private static RagflowChunkPage toPage(Document document, Paged<Chunk> found, Paged<RagflowChunk> shown) {
        return new RagflowChunkPage()
                .total((int) found.total())
                .chunks(shown.items())
                .doc(DocumentMapper.toDocument(document));
    }

    private static RagflowChunk show(Document document, Chunk chunk, String content) {
        return ChunkMapper.toChunk(chunk, content, document.name());
    }
}

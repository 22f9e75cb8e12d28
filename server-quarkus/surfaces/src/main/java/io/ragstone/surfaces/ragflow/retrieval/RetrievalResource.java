package io.ragstone.surfaces.ragflow.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowRetrievalApi;
import io.ragstone.api.model.RagflowDocumentCount;
import io.ragstone.api.model.RagflowRetrieval;
import io.ragstone.api.model.RagflowRetrieveResponse;
import io.ragstone.api.model.RagflowRetrievedChunk;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.search.SearchResult;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.search.SearchService;
import io.ragstone.surfaces.ragflow.chunk.ChunkMapper;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Locale;

/** RAGFlow's search. */
@RunOnVirtualThread
class RetrievalResource implements RagflowRetrievalApi {
    private final RetrievalScope scope;
    private final SearchService search;

    RetrievalResource(RetrievalScope scope, SearchService search) {
        this.scope = scope;
        this.search = search;
    }

    @Override
    public RagflowRetrieveResponse ragflowRetrieve(JsonNode json) {
        SearchResult found = search.search(scope.of(RetrievalRequest.of(json)));
        return new RagflowRetrieveResponse().code(0).data(toRetrieval(found));
    }

    private static RagflowRetrieval toRetrieval(SearchResult found) {
        return new RagflowRetrieval()
                .total((int) found.total())
                .chunks(found.passages().stream()
                        .map(RetrievalResource::toChunk)
                        .toList())
                .docAggs(counts(found))
                .diagnostics(
                        found.trace() == null ? null : DiagnosticsMapper.toDiagnostics(found.trace(), found.notes()));
    }

    private static List<RagflowDocumentCount> counts(SearchResult found) {
        return found.perDocument().stream()
                .map(count -> new RagflowDocumentCount()
                        .docName(count.documentName())
                        .docId(RagflowIds.hex(count.documentId()))
                        .count(count.passages()))
                .toList();
    }

    private static RagflowRetrievedChunk toChunk(Passage passage) {
        Chunk chunk = passage.chunk();
        return new RagflowRetrievedChunk()
                .id(RagflowIds.chunk(chunk.id()))
                .content(chunk.content())
                .contentLtks(chunk.content().toLowerCase(Locale.ROOT))
                .documentId(RagflowIds.hex(chunk.documentId()))
                .documentKeyword(passage.documentName())
                .datasetId(RagflowIds.hex(chunk.knowledgeBaseId()))
                .kbId(RagflowIds.hex(chunk.knowledgeBaseId()))
                .importantKeywords(chunk.keywords())
                .tagKwd(ChunkMapper.tags(chunk))
                .imageId("")
                .similarity(passage.similarity())
                .vectorSimilarity(passage.vector())
                .termSimilarity(passage.term())
                .positions(ChunkMapper.positions(chunk))
                .docTypeKwd("")
                .highlight(passage.highlight());
    }
}

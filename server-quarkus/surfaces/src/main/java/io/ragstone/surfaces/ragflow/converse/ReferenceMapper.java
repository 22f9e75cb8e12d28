package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.api.model.RagflowCitedChunk;
import io.ragstone.api.model.RagflowDocumentCount;
import io.ragstone.api.model.RagflowReference;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.surfaces.ragflow.chunk.ChunkMapper;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;

/** What an answer cites, as RAGFlow shows it. */
public final class ReferenceMapper {
    private ReferenceMapper() {}

    public static RagflowReference toReference(Reference reference) {
        return new RagflowReference()
                .total(reference.citations().size())
                .chunks(toChunks(reference))
                .docAggs(reference.documents().stream()
                        .map(count -> new RagflowDocumentCount()
                                .docName(count.documentName())
                                .docId(RagflowIds.hex(count.documentId()))
                                .count(count.passages()))
                        .toList());
    }

    static List<RagflowCitedChunk> toChunks(Reference reference) {
        return reference.citations().stream().map(ReferenceMapper::toChunk).toList();
    }

    private static RagflowCitedChunk toChunk(Citation citation) {
        return new RagflowCitedChunk()
                .id(RagflowIds.chunk(citation.chunkId()))
                .content(citation.content())
                .documentId(RagflowIds.hex(citation.documentId()))
                .documentName(citation.documentName())
                .datasetId(RagflowIds.hex(citation.knowledgeBaseId()))
                .imageId("")
                .positions(ChunkMapper.positions(citation.positions()))
                .similarity(citation.similarity())
                .vectorSimilarity(citation.vector())
                .termSimilarity(citation.term())
                .docType("");
    }
}

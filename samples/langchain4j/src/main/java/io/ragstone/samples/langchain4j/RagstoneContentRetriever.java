package io.ragstone.samples.langchain4j;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import io.ragstone.sdk.Chunk;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.request.RetrievalQuery;
import java.util.List;
import java.util.Map;

/**
 * Lets LangChain4j's chains read from datasets; take this class into your own program. Run as a program it shows what
 * they get to read. Arguments: API key, URL of the server, name of a dataset, a question.
 *
 * <pre>{@code
 * AiServices.builder(Assistant.class)
 *         .chatModel(model)
 *         .contentRetriever(new RagstoneContentRetriever(rag, List.of(dataset.id()), 6))
 *         .build();
 * }</pre>
 */
public final class RagstoneContentRetriever implements ContentRetriever {
    private final RAGFlow rag;
    private final List<String> datasetIds;
    private final int most;

    public RagstoneContentRetriever(RAGFlow rag, List<String> datasetIds, int most) {
        this.rag = rag;
        this.datasetIds = List.copyOf(datasetIds);
        this.most = most;
    }

    public static void main(String[] args) {
        try (RAGFlow rag = new RAGFlow(args[0], args[1])) {
            List<String> datasets = List.of(rag.getDataset(args[2]).id());
            ContentRetriever retriever = new RagstoneContentRetriever(rag, datasets, 3);
            for (Content content : retriever.retrieve(Query.from(args[3]))) {
                System.out.printf(
                        "%s  %s%n",
                        content.metadata().get(ContentMetadata.SCORE),
                        content.textSegment().metadata().getString("document_name"));
                System.out.println(content.textSegment().text());
            }
        }
    }

    @Override
    public List<Content> retrieve(Query query) {
        return rag
                .retrieve(
                        new RetrievalQuery(query.text()).datasetIds(datasetIds).pageSize(most))
                .stream()
                .map(RagstoneContentRetriever::content)
                .toList();
    }

    private static Content content(Chunk chunk) {
        Metadata metadata = new Metadata()
                .put("chunk_id", chunk.id())
                .put("document_id", String.valueOf(chunk.documentId()))
                .put("document_name", String.valueOf(chunk.documentName()))
                .put("dataset_id", String.valueOf(chunk.datasetId()));
        Double similarity = chunk.similarity();
        return Content.from(
                TextSegment.from(chunk.content(), metadata),
                Map.of(
                        ContentMetadata.SCORE,
                        similarity == null ? 0 : similarity,
                        ContentMetadata.EMBEDDING_ID,
                        chunk.id()));
    }
}

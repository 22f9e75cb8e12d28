package io.ragstone.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.RetrievalResult;
import io.ragstone.sdk.request.DocumentUpdate;
import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.request.MetadataOperator;
import io.ragstone.sdk.request.RetrievalQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes whose documents are and of when, and searches only some of them. Arguments: API key, URL of the server. */
public final class MetadataFilters {
    private static final String QUESTION = "How long may a guest stay?";

    private MetadataFilters() {}

    public static void main(String[] args) {
        try (RAGFlow rag = new RAGFlow(args[0], args[1])) {
            DataSet dataset = rag.createDataset("metadata filters");
            List<String> ids = new ArrayList<>();
            ids.add(upload(dataset, "annex-2023.txt", "A guest may stay three nights.", "annex", "2023-03-01"));
            ids.add(upload(dataset, "annex-2025.txt", "A guest may stay five nights.", "annex", "2025-03-01"));
            ids.add(upload(dataset, "main-2025.txt", "A guest may stay one night.", "main house", "2025-06-01"));
            dataset.parseDocuments(ids);

            show("everything", search(rag, dataset, null));
            show("the annex", search(rag, dataset, MetadataCondition.where("house", MetadataOperator.EQUAL, "annex")));
            show(
                    "the annex since 2024",
                    search(
                            rag,
                            dataset,
                            MetadataCondition.where("house", MetadataOperator.EQUAL, "annex")
                                    .and("since", MetadataOperator.GREATER_OR_EQUAL, "2024-01-01")));
            dataset.delete();
        }
    }

    private static String upload(DataSet dataset, String name, String text, String house, String since) {
        Document document = dataset.uploadDocument(name, text.getBytes(UTF_8));
        document.update(new DocumentUpdate().metaFields(Map.of("house", house, "since", since)));
        return document.id();
    }

    private static RetrievalResult search(RAGFlow rag, DataSet dataset, @Nullable MetadataCondition condition) {
        return rag.retrieve(new RetrievalQuery(QUESTION)
                .datasetIds(List.of(dataset.id()))
                .similarityThreshold(0)
                .metadataCondition(condition));
    }

    private static void show(String where, RetrievalResult found) {
        System.out.println("In " + where + ":");
        found.forEach(chunk -> System.out.printf("  %s: %s%n", chunk.documentName(), chunk.content()));
    }
}

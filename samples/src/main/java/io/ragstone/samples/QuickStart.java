package io.ragstone.samples;

import io.ragstone.sdk.Chunk;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import java.nio.file.Path;
import java.util.List;

/** The shortest useful program; the README shows it. Arguments: API key, URL of the server, a file, a question. */
public final class QuickStart {
    private QuickStart() {}

    public static void main(String[] args) {
        String apiKey = args[0];
        String url = args[1];
        Path file = Path.of(args[2]);
        String question = args[3];
        // README: begin
        try (RAGFlow rag = new RAGFlow(apiKey, url)) {
            DataSet dataset = rag.createDataset("handbook");
            List<Document> documents = dataset.uploadDocuments(file);
            dataset.parseDocuments(documents.stream().map(Document::id).toList());
            for (Chunk chunk : dataset.retrieve(question)) {
                System.out.printf("%.2f  %s%n", chunk.similarity(), chunk.documentName());
                System.out.println(chunk.content());
            }
        }
        // README: end
    }
}

package io.ragstone.samples;

import io.ragstone.client.FilePart;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseProgress;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.parsing.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Uploads a folder with all that is in it, some files at a time, has it parsed and says how far it is. A file that is
 * refused does not keep the others. Arguments: API key, URL of the server, name of the dataset, a folder.
 */
public final class BulkUpload {
    private static final int FILES_AT_A_TIME = 8;

    private final DataSet dataset;
    private final Map<String, String> names = new HashMap<>();
    private int refused;

    private BulkUpload(DataSet dataset) {
        this.dataset = dataset;
    }

    public static void main(String[] args) throws IOException {
        try (RAGFlow rag = new RAGFlow(args[0], args[1])) {
            new BulkUpload(rag.createDataset(args[2])).run(Path.of(args[3]));
        }
    }

    private void run(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (int from = 0; from < files.size(); from += FILES_AT_A_TIME) {
            upload(files.subList(from, Math.min(from + FILES_AT_A_TIME, files.size())));
            System.out.printf("Uploaded %d of %d files.%n", names.size(), files.size());
        }
        parse();
    }

    /** All of them in one request, which streams them from disk; when it is refused, one by one to see which it is. */
    private void upload(List<Path> files) {
        try {
            note(dataset.uploadDocuments(files.stream().map(FilePart::of).toList()));
        } catch (RagflowException e) {
            if (files.size() == 1) {
                refused++;
                System.out.printf("%s was refused: %s%n", files.get(0), e.getMessage());
            } else {
                files.forEach(file -> upload(List.of(file)));
            }
        }
    }

    private void note(List<Document> documents) {
        documents.forEach(document -> names.put(document.id(), document.name()));
    }

    private void parse() {
        List<ParseResult> results = dataset.parseDocuments(
                names.keySet(),
                new ParseOptions().pollInterval(Duration.ofMillis(500)).onProgress(this::show));
        List<ParseResult> failed = new ArrayList<>(results);
        failed.removeIf(result -> result.status() == RunStatus.DONE);
        failed.forEach(result -> System.out.printf("%s failed.%n", names.get(result.documentId())));
        System.out.printf(
                "%d files parsed into %d chunks, %d failed, %d refused.%n",
                results.size() - failed.size(),
                results.stream().mapToLong(ParseResult::chunkCount).sum(),
                failed.size(),
                refused);
    }

    private void show(ParseProgress progress) {
        System.out.printf("%3.0f %%  %s%n", Math.max(0, progress.progress()) * 100, names.get(progress.documentId()));
    }
}

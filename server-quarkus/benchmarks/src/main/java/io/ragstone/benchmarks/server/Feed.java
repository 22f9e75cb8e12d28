package io.ragstone.benchmarks.server;

import io.ragstone.client.FilePart;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.request.DocumentQuery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Uploads documents to a dataset and waits until they are parsed, with progress on standard error. */
public final class Feed {
    private static final int FILES_A_REQUEST = 16;
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TOLD = Duration.ofSeconds(10);

    private final DataSet dataset;
    private final Duration longest;

    /** @param longest after which waiting for documents is given up */
    public Feed(DataSet dataset, Duration longest) {
        this.dataset = dataset;
        this.longest = longest;
    }

    /** Uploads the documents with these numbers, many at once, and returns their ids. */
    public List<String> upload(int from, int to, IntFunction<String> text)
            throws InterruptedException, ExecutionException {
        List<Future<List<String>>> requests = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int first = from; first < to; first += FILES_A_REQUEST) {
                List<FilePart> files = IntStream.range(first, Math.min(first + FILES_A_REQUEST, to))
                        .mapToObj(i -> FilePart.of(
                                "document " + i + ".txt", text.apply(i).getBytes(StandardCharsets.UTF_8)))
                        .toList();
                requests.add(threads.submit(() -> ids(dataset.uploadDocuments(files))));
            }
            List<String> ids = new ArrayList<>();
            for (Future<List<String>> request : requests) {
                ids.addAll(request.get());
            }
            return ids;
        }
    }

    private static List<String> ids(List<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }

    /** Orders the documents to be parsed and returns the seconds until all of the dataset's are done. */
    public double parse(List<String> ids) throws InterruptedException {
        long begun = System.nanoTime();
        long told = begun;
        dataset.asyncParseDocuments(ids);
        for (long left = unfinished(); left > 0; left = unfinished()) {
            long now = System.nanoTime();
            if (now - begun > longest.toNanos()) {
                throw new IllegalStateException(
                        left + " documents were not parsed within " + longest.toSeconds() + " s.");
            }
            if (now - told > TOLD.toNanos()) {
                told = now;
                System.err.printf("%d documents to parse, %d chunks so far%n", left, chunks());
            }
            Thread.sleep(POLL);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    long chunks() {
        return dataset.refresh().chunkCount();
    }

    /** One document, whichever comes first, tells how many there are. */
    private long unfinished() {
        if (count(RunStatus.FAIL) > 0) {
            throw new IllegalStateException("A document could not be parsed: "
                    + page(RunStatus.FAIL).get(0).progressMessage());
        }
        return count(RunStatus.RUNNING);
    }

    private long count(RunStatus status) {
        return page(status).total().orElseThrow();
    }

    private Page<Document> page(RunStatus status) {
        return dataset.listDocuments(new DocumentQuery().run(status).pageSize(1));
    }
}

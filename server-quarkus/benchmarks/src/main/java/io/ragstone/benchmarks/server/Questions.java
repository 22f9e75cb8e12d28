package io.ragstone.benchmarks.server;

import io.ragstone.benchmarks.report.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Asks one dataset over HTTP, each question once, by so many threads that each wait for their answer. */
final class Questions {
    private static final String FOUND = "\"code\":0";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();
    private final OwnServer.Access server;
    private final String dataset;
    private final IntFunction<String> question;

    Questions(OwnServer.Access server, String dataset, IntFunction<String> question) {
        this.server = server;
        this.dataset = dataset;
        this.question = question;
    }

    /** What came of it. */
    record Load(int threads, Samples times, double perSecond) {}

    Load ask(int threads, Duration time) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        Callable<List<Long>> one = () -> {
            List<Long> times = new ArrayList<>();
            for (long at = System.nanoTime(); at < end; ) {
                ask(question.apply(next.getAndIncrement()));
                long after = System.nanoTime();
                times.add(after - at);
                at = after;
            }
            return times;
        };
        List<Long> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Long>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(one));
            }
            for (Future<List<Long>> part : parts) {
                times.addAll(part.get());
            }
        }
        return new Load(threads, new Samples(times), times.size() / ((System.nanoTime() - begun) / 1e9));
    }

    /** How many were asked so far. */
    int asked() {
        return next.get();
    }

    private void ask(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/retrieval"))
                .header("Authorization", "Bearer " + server.apiKey())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"question\":\"" + text + "\",\"dataset_ids\":[\"" + dataset + "\"]}"))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (!answer.contains(FOUND)) {
            throw new IOException("A question was not answered: " + answer);
        }
    }
}

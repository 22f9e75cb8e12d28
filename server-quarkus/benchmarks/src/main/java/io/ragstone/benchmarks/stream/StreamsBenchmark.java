package io.ragstone.benchmarks.stream;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.report.Samples;
import io.ragstone.benchmarks.server.OwnServer;
import io.ragstone.benchmarks.stream.Listener.Heard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How much later than the model's first word the client's is, and a thousand streams at once. */
public final class StreamsBenchmark implements Benchmark {
    private static final int WORDS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final OwnServer server;

    public StreamsBenchmark(OwnServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public String about() {
        return "a model's words on their way to the client, one stream and 1,000 at once (some 60 seconds)";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int alone = scale.of(500, 50);
        int many = scale.of(1_000, 100);
        Map<String, String> environment = Map.of("RAGSTONE_MODELS_LOCAL_ADDRESSES", "true");
        try (TimedProvider provider = TimedProvider.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpClient http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(threads)
                    .build();
            return server.use(environment, access -> {
                Talker talker = new Talker(http, access.url());
                String chat = talker.chatWith(provider);
                Listener direct =
                        new Listener(http, URI.create(provider.url() + "/chat/completions"), "", "{}", "data: [DONE]");
                Listener through = listener(http, access.url(), talker, chat, talker.sessionOf(chat));
                provider.speak(3, Duration.ZERO);
                inTurn(List.of(direct, through), alone);
                List<List<Long>> ages = inTurn(List.of(direct, through), alone);
                List<Listener> crowd = new ArrayList<>();
                for (int i = 0; i < many; i++) {
                    crowd.add(listener(http, access.url(), talker, chat, talker.sessionOf(chat)));
                }
                provider.speak(WORDS, PAUSE);
                List<Heard> heard = together(crowd, threads);
                return report(new Samples(ages.get(0)), new Samples(ages.get(1)), heard, provider.failures());
            });
        }
    }

    private static Listener listener(HttpClient http, String url, Talker talker, String chat, String session) {
        return new Listener(
                http,
                URI.create(url + "/api/v1/chats/" + chat + "/completions"),
                talker.authorization(),
                "{\"question\":\"What time is it?\",\"stream\":true,\"session_id\":\"" + session + "\"}",
                "data:{\"code\":0,\"data\":true");
    }

    /** One listener after the other, so that what disturbs the machine disturbs them all. */
    private static List<List<Long>> inTurn(List<Listener> listeners, int rounds)
            throws IOException, InterruptedException {
        List<List<Long>> ages =
                listeners.stream().<List<Long>>map(each -> new ArrayList<>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < listeners.size(); i++) {
                Heard heard = listeners.get(i).listen();
                if (!heard.complete()) {
                    throw new IOException("An answer was not told to its end.");
                }
                ages.get(i).add(heard.first());
            }
        }
        return ages;
    }

    private static List<Heard> together(List<Listener> crowd, ExecutorService threads) throws Exception {
        List<Future<Heard>> answers = new ArrayList<>();
        for (Listener one : crowd) {
            answers.add(threads.submit(one::listen));
        }
        List<Heard> heard = new ArrayList<>();
        for (Future<Heard> answer : answers) {
            heard.add(answer.get());
        }
        return heard;
    }

    private static Report report(Samples direct, Samples through, List<Heard> crowd, int failures) {
        long complete = crowd.stream().filter(Heard::complete).count();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("from the model itself", direct, direct.count()));
        rows.add(row("through the server", through, through.count()));
        rows.add(row(
                String.format("through the server, %,d at once", crowd.size()),
                new Samples(crowd.stream().map(Heard::first).toList()),
                complete));
        return new Report(
                List.of("the first word", "p50", "p95", "told to the end"),
                rows,
                List.of(String.format(
                        "The time from the model's saying a word to the client's reading it. At once: %d words each,"
                                + " one every %d ms; %d answers of the model broke off. Model, server and clients share the cores.",
                        WORDS, PAUSE.toMillis(), failures)));
    }

    private static List<String> row(String what, Samples ages, long complete) {
        return List.of(
                what,
                Report.milliseconds(ages.percentile(50)),
                Report.milliseconds(ages.percentile(95)),
                String.format("%,d", complete));
    }
}

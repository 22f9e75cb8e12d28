package io.ragstone.benchmarks.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.report.Samples;
import io.ragstone.benchmarks.server.OwnServer;
import io.ragstone.benchmarks.text.Texts;
import io.ragstone.benchmarks.text.Words;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long questions take that are answered from a cache, from a page, and from passages; and many tenants at once. */
public final class AsksBenchmark implements Benchmark {
    private static final int TENANTS = 50;
    private static final int PER_SECOND = 10;

    /** The tenant that asks as fast as it can is not to be held back; the crowd asks no more than is usual. */
    private static final String LIMIT = "RAGSTONE_SURFACE_BAIYUAN_RATE_TENANT";

    private final OwnServer server;
    private final Texts texts = new Texts(Words.packaged());

    public AsksBenchmark(OwnServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "asks";
    }

    @Override
    public String about() {
        return "questions to /api/v1/ask over 10,000 passages by their routes, and 50 tenants at once (some 3 minutes)";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int passages = scale.of(10_000, 1_000);
        int times = scale.of(1_000, 100);
        return server.use(Map.of(LIMIT, "1000000"), access -> {
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            AskingTenant tenant = AskingTenant.register(http, access.url(), "benchmark");
            Library library = new Library(tenant, texts);
            String base = library.with(passages);
            // What takes longest comes first: by then the server has compiled what all of them run through.
            Samples quoted = timed(times / 5, i -> quoted(tenant, base, library, i, passages));
            List<Long> stages = new ArrayList<>();
            Samples found = timed(times / 2, i -> stages.add(library.retrieve(base, i, passages)));
            Samples searching = new Samples(stages.subList(times / 2, times));
            Samples fromPage = timed(times, i -> fromPage(tenant, base, library, i));
            Samples cached = timed(times, i -> cached(tenant, base));
            Crowd crowd = Crowd.of(http, access.url(), TENANTS);
            Samples together = crowd.ask(PER_SECOND, Duration.ofSeconds(scale.of(20, 4)));
            List<List<String>> rows = List.of(
                    row("answer cache", cached),
                    row("wiki", fromPage),
                    row("retrieval alone", found),
                    row("its stages, told by the server", searching),
                    row("passages, quoted", quoted),
                    row(TENANTS + " tenants at " + 60 * PER_SECOND + " a minute", together));
            return new Report(
                    List.of("answered from", "p50", "p95", "questions"),
                    rows,
                    List.of(String.format(
                            "%,d passages of a sentence. Times are those that the client sees, HTTP included; the client"
                                    + " runs on the same cores. No question failed, and each tenant was told what its"
                                    + " own document says.",
                            passages)));
        });
    }

    /** One question, by its number. */
    private interface Asking {
        void ask(int number) throws IOException, InterruptedException;
    }

    private static Samples timed(int times, Asking asking) throws IOException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 2 * times; i++) {
            long begun = System.nanoTime();
            asking.ask(i);
            if (i >= times) {
                taken.add(System.nanoTime() - begun);
            }
        }
        return new Samples(taken);
    }

    private static void cached(AskingTenant tenant, String base) throws IOException, InterruptedException {
        tenant.ask("What is the one question that everybody asks?", "knowledge_base_id", base);
    }

    /** No two are alike, so that no cache knows them. */
    private static void fromPage(AskingTenant tenant, String base, Library library, int number)
            throws IOException, InterruptedException {
        JsonNode answer = tenant.ask(library.aboutPage(), "knowledge_base_id", base, "max_tokens", 1 + number);
        require("wiki", answer);
    }

    private static void quoted(AskingTenant tenant, String base, Library library, int number, int passages)
            throws IOException, InterruptedException {
        require("rag", tenant.ask(library.question(number, passages), "knowledge_base_id", base));
    }

    private static void require(String route, JsonNode answer) throws IOException {
        if (!answer.path("route").asText().equals(route)) {
            throw new IOException("This should have been answered by " + route + ": " + answer);
        }
    }

    private static List<String> row(String what, Samples times) {
        return List.of(
                what,
                Report.milliseconds(times.percentile(50)),
                Report.milliseconds(times.percentile(95)),
                String.valueOf(times.count()));
    }
}

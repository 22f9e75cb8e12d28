package io.ragstone.benchmarks.server;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.text.Texts;
import io.ragstone.benchmarks.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a dataset gets slower as it fills with small documents. */
public final class DocumentsBenchmark implements Benchmark {
    private static final int ROUNDS = 10;
    private static final int WORDS = 40;

    private final OwnServer server;
    private final Texts texts = new Texts(Words.packaged());

    public DocumentsBenchmark(OwnServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public String about() {
        return "10,000 small documents in one dataset: the last thousand beside the first (some 5 minutes)";
    }

    /** How many documents a second. */
    private record Rates(double upload, double parsing) {}

    @Override
    public Report run(Scale scale) throws Exception {
        int round = scale.of(1000, 100);
        return server.use(Map.of(), access -> {
            Feed feed = new Feed(access.rag().createDataset("documents"), Duration.ofMinutes(15));
            feed.parse(feed.upload(1_000_000, 1_000_000 + round / 4, this::text));
            List<Rates> rates = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rates.add(round(feed, i * round, round));
                System.err.printf("%d documents: %s%n", (i + 1) * round, rates.getLast());
            }
            return report(round, rates.getFirst(), rates.getLast());
        });
    }

    private Rates round(Feed feed, int from, int count) throws Exception {
        long begun = System.nanoTime();
        List<String> ids = feed.upload(from, from + count, this::text);
        double uploading = (System.nanoTime() - begun) / 1e9;
        return new Rates(count / uploading, count / feed.parse(ids));
    }

    private String text(int number) {
        return texts.passage(number, WORDS);
    }

    private static Report report(int round, Rates first, Rates last) {
        return new Report(
                List.of("documents a second", "first " + round, "last " + round, "last over first"),
                List.of(row("uploaded", first.upload(), last.upload()), row("parsed", first.parsing(), last.parsing())),
                List.of(String.format(
                        "%,d documents of %d words in one dataset, 16 files a request, 4 requests at a time.",
                        round * ROUNDS, WORDS)));
    }

    private static List<String> row(String what, double first, double last) {
        return List.of(what, Report.number(first), Report.number(last), Report.number(last / first));
    }
}

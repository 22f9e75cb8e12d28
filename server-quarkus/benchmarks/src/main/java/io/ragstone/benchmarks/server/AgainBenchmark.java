package io.ragstone.benchmarks.server;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.text.Texts;
import io.ragstone.benchmarks.text.Words;
import io.ragstone.sdk.DataSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What parsing a document costs that was parsed before and has not changed. */
public final class AgainBenchmark implements Benchmark {
    private static final int WORDS = 60;

    private final OwnServer server;

    public AgainBenchmark(OwnServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "again";
    }

    @Override
    public String about() {
        return "one document parsed twice: the second time beside the first (some 30 seconds)";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        Texts texts = new Texts(Words.packaged());
        return server.use(Map.of(), access -> {
            Feed warmUp = new Feed(access.rag().createDataset("warm-up"), Duration.ofMinutes(5));
            warmUp.parse(warmUp.upload(1_000_000, 1_000_002, i -> texts.document(i, 100, WORDS)));
            DataSet dataset = access.rag().createDataset("again");
            Feed feed = new Feed(dataset, Duration.ofMinutes(5));
            List<String> document = feed.upload(0, 1, i -> texts.document(i, scale.of(3000, 300), WORDS));
            double first = feed.parse(document);
            double second = feed.parse(document);
            return new Report(
                    List.of("chunks", "first", "second", "second over first"),
                    List.of(List.of(
                            String.format("%,d", feed.chunks()),
                            Report.number(first) + " s",
                            Report.number(second) + " s",
                            Report.percent(second / first))),
                    List.of());
        });
    }
}

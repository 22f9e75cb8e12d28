package io.ragstone.benchmarks.server;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.text.Texts;
import io.ragstone.benchmarks.text.Words;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.SearchDiagnostics;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.request.DataSetOptions;
import io.ragstone.sdk.request.RetrievalQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** How many questions a second a server with many passages answers, and what it spends the time on. */
public final class RequestsBenchmark implements Benchmark {
    private static final int LINES = 500;

    /** Room for one line, seldom for two. */
    private static final int TOKENS = 24;

    private static final int EXPLAINED = 200;
    private static final int MANY = 8;

    private final OwnServer server;
    private final Texts texts = new Texts(Words.packaged());

    public RequestsBenchmark(OwnServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public String about() {
        return "questions over HTTP to a server with 100,000 passages, one and eight at a time (some 5 minutes)";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int passages = scale.of(100_000, 5_000);
        Duration time = Duration.ofSeconds(scale.of(20, 5));
        return server.use(Map.of(), access -> {
            DataSet dataset = access.rag()
                    .createDataset(new DataSetOptions("passages")
                            .parserConfig(
                                    ParserConfig.builder().chunkTokenNum(TOKENS).build()));
            Feed feed = new Feed(dataset, Duration.ofMinutes(40));
            feed.parse(feed.upload(0, passages / LINES, i -> texts.lines(i, LINES)));
            Questions questions = new Questions(access, dataset.id(), i -> question(i, passages));
            questions.ask(MANY, time);
            Questions.Load one = questions.ask(1, time);
            Questions.Load many = questions.ask(MANY, time);
            Map<String, Double> stages = stages(access, dataset, questions.asked(), passages);
            return report(dataset, feed.chunks(), List.of(one, many), stages);
        });
    }

    private static Report report(
            DataSet dataset, long passages, List<Questions.Load> loads, Map<String, Double> stages) {
        List<List<String>> rows = new ArrayList<>();
        loads.forEach(load -> rows.add(row(load)));
        stages.forEach((stage, mean) -> rows.add(part(stage, mean)));
        return new Report(
                List.of("what", "mean", "p50", "p95", "questions a second"),
                rows,
                List.of(String.format(
                        "%,d passages of about a sentence, each question new, model %s; the load generator runs on the"
                                + " same cores. The parts of a question alone are means over %d, as the server itself"
                                + " tells them.",
                        passages, dataset.embeddingModel(), EXPLAINED)));
    }

    private String question(int number, int passages) {
        int passage = new SplittableRandom(number).nextInt(passages);
        return texts.question(texts.sentence(passage), number);
    }

    private static List<String> row(Questions.Load load) {
        return List.of(
                load.threads() == 1 ? "one question at a time" : load.threads() + " questions at a time",
                Report.milliseconds(load.times().mean()),
                Report.milliseconds(load.times().percentile(50)),
                Report.milliseconds(load.times().percentile(95)),
                Report.number(load.perSecond()));
    }

    private static List<String> part(String stage, double mean) {
        return List.of("of one: " + stage, Report.milliseconds(mean), "", "", "");
    }

    /** The mean time of each stage in milliseconds; what is left of a whole question, asked in turn with them, comes last. */
    private Map<String, Double> stages(OwnServer.Access access, DataSet dataset, int from, int passages) {
        Map<String, Double> stages = new LinkedHashMap<>();
        double whole = 0;
        for (int i = 0; i < EXPLAINED; i++) {
            long begun = System.nanoTime();
            access.rag().retrieve(query(dataset, from + 2 * i, passages));
            whole += (System.nanoTime() - begun) / 1e6 / EXPLAINED;
            SearchDiagnostics diagnostics = Objects.requireNonNull(access.rag()
                    .retrieve(query(dataset, from + 2 * i + 1, passages).explain(true))
                    .diagnostics());
            diagnostics
                    .stages()
                    .forEach(stage -> stages.merge(stage.name(), stage.milliseconds() / EXPLAINED, Double::sum));
        }
        double staged = stages.values().stream().mapToDouble(each -> each).sum();
        stages.put("the rest: HTTP, checks, JSON", whole - staged);
        return stages;
    }

    private RetrievalQuery query(DataSet dataset, int number, int passages) {
        return new RetrievalQuery(question(number, passages)).datasetIds(List.of(dataset.id()));
    }
}

package io.ragstone.benchmarks.search;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** How much the core's search adds to what plain Lucene needs for the same question. */
public final class SearchBenchmark implements Benchmark {
    private static final double NANOS = 1e6;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String about() {
        return "100,000 passages: the core's search beside plain Lucene on the same index (some 4 minutes)";
    }

    @Override
    public Report run(Scale scale) throws IOException, RunnerException {
        int count = scale.of(100_000, 5_000);
        Path folder = Files.createTempDirectory("ragstone-search-");
        try {
            PreparedIndex.write(new Passages(count), folder);
            Map<Boolean, Map<String, Statistics>> times = new TreeMap<>();
            for (boolean everywhere : List.of(false, true)) {
                times.put(everywhere, byMethod(measure(folder, count, everywhere, scale)));
            }
            return report(count, times);
        } finally {
            delete(folder);
        }
    }

    private static Collection<RunResult> measure(Path folder, int count, boolean everywhere, Scale scale)
            throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(SearchSpeed.class.getSimpleName())
                        .param("folder", folder.toString())
                        .param("count", String.valueOf(count))
                        .param("everywhere", String.valueOf(everywhere))
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(scale.of(4, 1)))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(scale.of(4, 1)))
                        .output(System.getProperty("ragstone.jmh.log", "/dev/null"))
                        .build())
                .run();
    }

    private static Map<String, Statistics> byMethod(Collection<RunResult> results) {
        Map<String, Statistics> times = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            times.put(
                    method.substring(method.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getStatistics());
        }
        return times;
    }

    private static Report report(int count, Map<Boolean, Map<String, Statistics>> times) {
        List<List<String>> rows = new ArrayList<>();
        times.forEach((everywhere, methods) -> {
            String where = everywhere ? "all knowledge bases" : "one of " + Passages.BASES + " knowledge bases";
            Statistics lucene = of(methods, "lucene");
            rows.add(row(where, "plain Lucene", lucene, lucene));
            rows.add(row(where, "core search", of(methods, "service"), lucene));
            rows.add(row(where, "core search with highlights", of(methods, "highlighted"), lucene));
        });
        return new Report(
                List.of("searched", "by", "p50", "p95", "p50 over Lucene's", "p95 over Lucene's"),
                rows,
                List.of(String.format(
                        "%,d passages of 60 words with vectors of 384 numbers; one thread; 30 passages a page. Plain"
                                + " Lucene takes the best 100 by words and the best 100 by vector, and reads their ids.",
                        count)));
    }

    private static Statistics of(Map<String, Statistics> methods, String name) {
        Statistics found = methods.get(name);
        if (found == null) {
            throw new IllegalStateException("JMH gave no result for " + name + "; it runs with"
                    + " RAGSTONE_JAVA_OPTS=-Dragstone.jmh.log=FILE to say why.");
        }
        return found;
    }

    private static List<String> row(String where, String by, Statistics times, Statistics lucene) {
        return List.of(
                where,
                by,
                Report.milliseconds(times.getPercentile(50) / NANOS),
                Report.milliseconds(times.getPercentile(95) / NANOS),
                Report.number(times.getPercentile(50) / lucene.getPercentile(50)),
                Report.number(times.getPercentile(95) / lucene.getPercentile(95)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

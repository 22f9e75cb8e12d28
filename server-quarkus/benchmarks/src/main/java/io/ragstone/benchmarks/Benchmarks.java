package io.ragstone.benchmarks;

import io.ragstone.benchmarks.answers.AnswersBenchmark;
import io.ragstone.benchmarks.ask.AsksBenchmark;
import io.ragstone.benchmarks.check.ChecksBenchmark;
import io.ragstone.benchmarks.report.Machine;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.search.SearchBenchmark;
import io.ragstone.benchmarks.server.AgainBenchmark;
import io.ragstone.benchmarks.server.DocumentsBenchmark;
import io.ragstone.benchmarks.server.IngestBenchmark;
import io.ragstone.benchmarks.server.LongPdfBenchmark;
import io.ragstone.benchmarks.server.OwnServer;
import io.ragstone.benchmarks.server.RequestsBenchmark;
import io.ragstone.benchmarks.stream.StreamsBenchmark;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the benchmark that is named, or lists them all. The table goes to standard output, everything else does not. */
public final class Benchmarks {
    private static final String SMALL = "--small";

    private final List<Benchmark> all;
    private final PrintStream out;

    Benchmarks(List<Benchmark> all, PrintStream out) {
        this.all = all;
        this.out = out;
    }

    public static void main(String[] args) {
        OwnServer server = new OwnServer(Path.of(System.getProperty("ragstone.launcher", "ragstone")));
        List<Benchmark> all = List.of(
                new SearchBenchmark(),
                new RequestsBenchmark(server),
                new IngestBenchmark(server),
                new DocumentsBenchmark(server),
                new LongPdfBenchmark(server),
                new AgainBenchmark(server),
                new AnswersBenchmark(),
                new StreamsBenchmark(server),
                new ChecksBenchmark(server),
                new AsksBenchmark(server));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Benchmarks(all, out).run(List.of(args)));
    }

    /** Returns the process's exit status. */
    int run(List<String> args) {
        List<String> names = new ArrayList<>(args);
        Scale scale = names.remove(SMALL) ? Scale.SMALL : Scale.FULL;
        if (names.isEmpty()) {
            list();
            return 0;
        }
        Optional<Benchmark> wanted =
                all.stream().filter(each -> names.equals(List.of(each.name()))).findFirst();
        if (wanted.isEmpty()) {
            out.printf("There is no benchmark \"%s\".%n%n", String.join(" ", names));
            list();
            return 2;
        }
        return run(wanted.get(), scale);
    }

    private int run(Benchmark benchmark, Scale scale) {
        String machine = Machine.facts();
        try {
            Report report = benchmark.run(scale);
            String size = scale == Scale.SMALL ? " (small)" : "";
            out.printf("%n## %s%s%n%s%n%n%s", benchmark.name(), size, machine, report.markdown());
            return 0;
        } catch (Exception e) {
            System.err.printf("The benchmark %s failed: %s%n", benchmark.name(), e);
            return 1;
        }
    }

    private void list() {
        all.forEach(each -> out.printf("  %-10s  %s%n", each.name(), each.about()));
    }
}

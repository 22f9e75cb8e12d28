package io.ragstone.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.benchmarks.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Benchmarks benchmarks =
            new Benchmarks(List.of(new SaysItsScale()), new PrintStream(printed, true, StandardCharsets.UTF_8));

    private static final class SaysItsScale implements Benchmark {
        @Override
        public String name() {
            return "scale";
        }

        @Override
        public String about() {
            return "how much there is to do";
        }

        @Override
        public Report run(Scale scale) {
            return new Report(List.of("passages"), List.of(List.of(String.valueOf(scale.of(100, 1)))), List.of());
        }
    }

    @Test
    void withoutANameTheyAreListed() {
        assertThat(benchmarks.run(List.of())).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("scale", "how much there is to do");
    }

    @Test
    void theOneThatIsNamedRuns() {
        assertThat(benchmarks.run(List.of("scale"))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("## scale", "| 100 |", "cores");
    }

    @Test
    void smallDoesLess() {
        assertThat(benchmarks.run(List.of("--small", "scale"))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("## scale (small)", "| 1 |");
    }

    @Test
    void aNameThatNobodyHasIsAnError() {
        assertThat(benchmarks.run(List.of("speed"))).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("There is no benchmark \"speed\".", "scale");
    }
}

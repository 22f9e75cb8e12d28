package io.ragstone.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void becomesATable() {
        Report report = new Report(List.of("what", "time"), List.of(List.of("search", "1.50 ms")), List.of("A note."));
        assertThat(report.markdown()).isEqualTo("| what | time |\n| --- | --- |\n| search | 1.50 ms |\n\nA note.\n");
    }

    @Test
    void refusesRowsThatDoNotFit() {
        assertThatThrownBy(() -> new Report(List.of("what", "time"), List.of(List.of("search")), List.of()))
                .hasMessageContaining("search");
    }

    @Test
    void numbersHaveAboutThreeDigits() {
        assertThat(Report.number(1234.6)).isEqualTo("1,235");
        assertThat(Report.number(12.34)).isEqualTo("12.3");
        assertThat(Report.number(.5)).isEqualTo("0.50");
        assertThat(Report.percent(.906)).isEqualTo("91 %");
    }

    @Test
    void percentilesAreSamplesThatWereSeen() {
        Samples samples = new Samples(
                LongStream.rangeClosed(1, 100).mapToObj(i -> i * 1_000_000).toList());
        assertThat(samples.percentile(50)).isEqualTo(50);
        assertThat(samples.percentile(95)).isEqualTo(95);
        assertThat(samples.percentile(100)).isEqualTo(100);
        assertThat(new Samples(List.of(2_000_000L)).percentile(95)).isEqualTo(2);
        assertThatThrownBy(() -> new Samples(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMachineIsDescribed() {
        assertThat(Machine.facts()).contains("cores", System.getProperty("java.version"));
        assertThat(Machine.peakMemory(ProcessHandle.current().pid()))
                .satisfiesAnyOf(
                        megabytes -> assertThat(megabytes).isGreaterThan(10),
                        megabytes -> assertThat(megabytes).isNaN());
    }
}

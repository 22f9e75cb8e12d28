package io.ragstone.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Set<String> inUse = new HashSet<>();
    private int asked;

    @Test
    void aFreeNameStaysAsItIs() {
        assertThat(free("Report.pdf", "other.pdf")).isEqualTo("Report.pdf");
    }

    @Test
    void theNumberGoesBeforeTheEnding() {
        assertThat(free("report.pdf", "report.pdf")).isEqualTo("report(1).pdf");
        assertThat(free("report.pdf", "report.pdf", "report(1).pdf")).isEqualTo("report(2).pdf");
        assertThat(free("report.pdf", "report.pdf", "report(2).pdf")).isEqualTo("report(1).pdf");
    }

    @Test
    void caseMakesNoDifference() {
        assertThat(free("REPORT.pdf", "report.pdf")).isEqualTo("REPORT(1).pdf");
        assertThat(free("report.pdf", "Report.pdf", "REPORT(1).PDF")).isEqualTo("report(2).pdf");
    }

    @Test
    void aNameWithoutEndingGetsTheNumberAtItsEnd() {
        assertThat(free("handbook", "handbook")).isEqualTo("handbook(1)");
        assertThat(free(".env", ".env")).isEqualTo(".env(1)");
    }

    @Test
    void aLongNameGivesWayToItsNumber() {
        String longest = "ä".repeat(125) + ".html";

        assertThat(free(longest, longest)).isEqualTo("ä".repeat(123) + "(1).html");
    }

    @Test
    void eachOfThousandsOfOneNameGetsTheNextNumberAfterFewQuestions() {
        IntStream.rangeClosed(0, 3000).forEach(number -> {
            String expected = number == 0 ? "notes.txt" : "notes(" + number + ").txt";
            asked = 0;
            String free = Names.free("notes.txt", this::among);
            assertThat(free).isEqualTo(expected);
            assertThat(asked).isLessThan(50);
            inUse.add(free);
        });
    }

    private String free(String wanted, String... taken) {
        inUse.clear();
        inUse.addAll(List.of(taken));
        return Names.free(wanted, this::among);
    }

    private Set<String> among(Collection<String> names) {
        asked += names.size();
        Set<String> wanted =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return inUse.stream()
                .filter(name -> wanted.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}

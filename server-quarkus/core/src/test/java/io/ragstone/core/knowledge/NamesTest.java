package io.ragstone.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aFreeNameStaysAsItIs() {
        assertThat(Names.free("Report.pdf", Set.of("other.pdf"))).isEqualTo("Report.pdf");
    }

    @Test
    void theNumberGoesBeforeTheEnding() {
        assertThat(Names.free("report.pdf", Set.of("report.pdf"))).isEqualTo("report(1).pdf");
        assertThat(Names.free("report.pdf", Set.of("report.pdf", "report(1).pdf")))
                .isEqualTo("report(2).pdf");
    }

    @Test
    void caseMakesNoDifference() {
        assertThat(Names.free("REPORT.pdf", Set.of("report.pdf"))).isEqualTo("REPORT(1).pdf");
    }

    @Test
    void aNameWithoutEndingGetsTheNumberAtItsEnd() {
        assertThat(Names.free("handbook", Set.of("handbook"))).isEqualTo("handbook(1)");
        assertThat(Names.free(".env", Set.of(".env"))).isEqualTo(".env(1)");
    }
}

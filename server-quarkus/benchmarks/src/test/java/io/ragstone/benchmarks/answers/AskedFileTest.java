package io.ragstone.benchmarks.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.benchmarks.answers.Asked.Half;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedFileTest {
    @Test
    void aQuestionHasFactsAndADocumentOrAReasonWhyNot() {
        List<Asked> read = AskedFile.read("""
                # a remark
                [unseen]

                < When does it leave?
                ? And the last one?
                = 18:30 | half past six
                = Hallan
                @ times.txt

                ? Who is Ann?
                ! absent
                """);

        assertThat(read)
                .containsExactly(
                        new Asked(
                                Half.UNSEEN,
                                List.of("When does it leave?"),
                                "And the last one?",
                                List.of(List.of("18:30", "half past six"), List.of("Hallan")),
                                "times.txt",
                                ""),
                        new Asked(Half.UNSEEN, List.of(), "Who is Ann?", List.of(), null, "absent"));
    }

    @Test
    void aQuestionWithoutEitherIsRefused() {
        assertThatThrownBy(() -> AskedFile.read("? Who is Ann?\n= a sailor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Who is Ann?");
        assertThatThrownBy(() -> AskedFile.read("Who is Ann?")).hasMessageContaining("begins with none of");
    }

    @Test
    void noQuestionIsThereTwice() {
        assertThat(AskedFile.packaged().stream()
                        .map(asked -> asked.earlier() + asked.question())
                        .toList())
                .doesNotHaveDuplicates();
    }
}

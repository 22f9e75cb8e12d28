package io.ragstone.core.conversation.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTextTest {
    /** As {@code Harbour(Ferries(Norby, Winter), Fares)}. */
    private static String read(String text) {
        return OutlineText.read("Subject", text).map(OutlineTextTest::drawn).orElse("nothing");
    }

    private static String drawn(Outline outline) {
        return outline.branches().isEmpty()
                ? outline.name()
                : outline.name()
                        + String.join(
                                        ", ",
                                        outline.branches().stream()
                                                .map(OutlineTextTest::drawn)
                                                .toList())
                                .transform(inner -> "(" + inner + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Harbour\n  - Ferries\n    - Norby\n    - Winter\n  - Fares",
                "* Harbour\n\t* Ferries\n\t\t* Norby\n\t\t* Winter\n\t* Fares",
                "# Harbour\n## Ferries\n- Norby\n- Winter\n## Fares",
                "# Harbour #\n**Ferries**:\n1. Norby\n2. Winter\n\n**Fares**",
                "1. Harbour\n1.1 Ferries\n1.1.1 Norby\n1.1.2. Winter\n1.2 Fares",
                "# Harbour\n1. Ferries\n- Norby\n- Winter\n2) Fares",
                "\u4e00\u3001Harbour\n\uff08\u4e00\uff09Ferries\n1\u3001Norby\n2\u3001Winter\n\uff08\u4e8c\uff09Fares",
                "- Harbour\n   1. Ferries\n      a) Norby\n      b) Winter\n   2. Fares",
                "<think>- Not this\n</think>Here it is:\n\n```markdown\n- **Harbour**:\n  - [Ferries](https://x.example/y)\n    - *Norby*\n    - `Winter`\n\n  - [ ] Fares\n```\nThat is all."
            })
    void outlinesAreReadHoweverTheyAreWritten(String text) {
        assertThat(read(text)).isEqualTo("Harbour(Ferries(Norby, Winter), Fares)");
    }

    @Test
    void severalBeginningsStandUnderTheSubject() {
        assertThat(read("- Ferries\n- Fares\n  - Twelve euros")).isEqualTo("Subject(Ferries, Fares(Twelve euros))");
        assertThat(read("- Ferries")).isEqualTo("Subject(Ferries)");
    }

    @Test
    void whatIsSaidTwiceInOnePlaceIsThereOnce() {
        assertThat(read("- Ferries\n  - Norby\n- FERRIES\n  - Winter\n- Fares\n  - Norby"))
                .isEqualTo("Subject(Ferries(Norby, Winter), Fares(Norby))");
    }

    @Test
    void whatIsNoOutlineIsNone() {
        assertThat(read("")).isEqualTo("nothing");
        assertThat(read("I cannot say.\nIn 2024 there was none..\n-5 degrees.\n---\n- **\n"))
                .isEqualTo("nothing");
        assertThat(read("<think>\n- never ended")).isEqualTo("nothing");
    }

    @Test
    void numbersInItemsAreNotTheirMarks() {
        assertThat(read("1. 2024 was dry\n2. 3.5 percent more")).isEqualTo("Subject(2024 was dry, 3.5 percent more)");
    }

    @Test
    void whatHasNoEndIsCut() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            deep.append("  ".repeat(i)).append("- point ").append(i).append('\n');
        }
        Outline down = OutlineText.read("Subject", deep.toString()).orElseThrow();
        int depth = 1;
        while (!down.branches().isEmpty()) {
            down = down.branches().getFirst();
            depth++;
        }
        assertThat(depth).isEqualTo(8);

        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            wide.append("- point ").append(i).append('\n');
        }
        assertThat(OutlineText.read("Subject", wide.toString()).orElseThrow().branches())
                .hasSize(300);
        assertThat(OutlineText.read("Subject", "- " + "long ".repeat(100))
                        .orElseThrow()
                        .branches()
                        .getFirst()
                        .name())
                .endsWith("long\u2026")
                .hasSizeLessThan(125);
    }
}

package io.ragstone.core.ask.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnmarkedTest {
    private static final String TEXT =
            "The ferry [ID:0] leaves at noon [ID:1][ID:12]. See [the page](x) [ID: and [IDs] too [ID:3]";
    private static final String CLEAN = "The ferry leaves at noon. See [the page](x) [ID: and [IDs] too";

    @Test
    void marksGoWhereverTheTextIsCut() {
        for (int size = 1; size <= TEXT.length(); size++) {
            StringBuilder clean = new StringBuilder();
            Unmarked unmarked = new Unmarked(clean::append);
            for (int at = 0; at < TEXT.length(); at += size) {
                unmarked.more(TEXT.substring(at, Math.min(TEXT.length(), at + size)));
            }
            unmarked.end();

            assertThat(clean).as("cut into pieces of %d", size).hasToString(CLEAN);
            assertThat(unmarked.marked()).isTrue();
        }
    }
}

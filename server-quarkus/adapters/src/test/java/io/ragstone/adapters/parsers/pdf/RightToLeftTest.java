package io.ragstone.adapters.parsers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightToLeftTest {
    @Test
    void hebrewIsTurnedRoundAndNumbersAreNot() {
        String logical = "\u05e9\u05dc\u05d5\u05dd 123";
        String shown = "123 \u05dd\u05d5\u05dc\u05e9";

        assertThat(RightToLeft.logical(shown)).isEqualTo(logical);
    }

    @Test
    void latinStaysAsItIs() {
        assertThat(RightToLeft.logical("The heron, 1 of 2")).isEqualTo("The heron, 1 of 2");
    }
}

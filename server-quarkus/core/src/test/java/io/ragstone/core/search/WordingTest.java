package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void wordsAreOfLettersAndDigitsWhateverTheirScript() {
        Wording wording = Wording.of("Café no. 7, naïve Ёлка; e\u0301te ½ x2");

        assertThat(wording.words()).isEqualTo(8);
        assertThat(wording.threes()).contains(List.of("café", "no", "7"), List.of("e\u0301te", "½", "x2"));
        assertThat(wording.numbers()).containsExactly("7", "2");
    }

    @Test
    void aChineseOrJapaneseCharacterIsAWord() {
        Wording wording = Wording.of("灯台 at 9時");

        assertThat(wording.threes())
                .containsExactlyInAnyOrder(List.of("灯", "台", "at"), List.of("台", "at", "9"), List.of("at", "9", "時"));
    }
}

package io.ragstone.core.conversation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void endingsMakeNoDifference() {
        assertThat(Words.of("leaves")).isEqualTo(Words.of("Leaving")).isEqualTo(Words.of("leave"));
        assertThat(Words.of("running")).isEqualTo(Words.of("run"));
        assertThat(Words.of("the museum's ferries")).isEqualTo(Words.of("museum ferry"));
    }

    @Test
    void formsThatNoEndingTellsAreOneWord() {
        assertThat(Words.of("began")).isEqualTo(Words.of("begin")).isEqualTo(Words.of("beginning"));
        assertThat(Words.of("Fähre")).isEqualTo(Words.of("Fahre"));
    }

    @Test
    void littleWordsSayNothing() {
        assertThat(Words.of("It is what it is, and that was it.")).isEmpty();
        assertThat(Words.ofQuestion("How much does the ticket cost?")).containsExactly("ticket", "cost");
        assertThat(Words.ofQuestion("请问船票多少钱？")).contains("船票").doesNotContain("多少", "请问");
        assertThat(Words.ofQuestion("Wie lang ist der Weg?")).containsExactly("lang", "weg");
    }

    @Test
    void numbersStayWhole() {
        assertThat(Words.of("07:45, 1,200.50 and 3")).containsExactly("07:45", "1,200.50", "3");
    }

    @Test
    void chineseIsTakenInPairsThatReachOverNoLittleWord() {
        assertThat(Words.of("渡轮的船票")).containsExactly("渡轮", "船票");
        assertThat(Words.isChinese("渡轮 ferry 几点出发？")).isTrue();
        assertThat(Words.isChinese("The ferry 渡轮 leaves the harbour.")).isFalse();
    }

    @Test
    void lengthIsInWords() {
        assertThat(Words.length("The ferry leaves at 07:45.")).isEqualTo(5);
        assertThat(Words.length("渡轮出发")).isEqualTo(2);
    }
}

package io.ragstone.core.conversation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void sentencesEndWhereReadersThinkSo() {
        assertThat(Sentences.of("Dr. Holm paid 3.50 euros. Why? \"It was late.\" 渡轮出发。船票在此。\nA title\nText"))
                .containsExactly(
                        "Dr. Holm paid 3.50 euros.", "Why?", "\"It was late.\"", "渡轮出发。", "船票在此。", "A title", "Text");
    }

    @Test
    void nothingIsLost() {
        String text = "  One.  Two!\n\n三。Four";

        assertThat(String.join("", Sentences.whole(text))).isEqualTo(text);
    }
}

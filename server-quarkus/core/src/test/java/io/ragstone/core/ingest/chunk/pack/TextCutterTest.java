package io.ragstone.core.ingest.chunk.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextCutterTest {
    @Test
    void titlesAndInitialsEndNoSentence() {
        List<Piece> pieces = new TextCutter(Delimiters.of("\n"))
                .cut("Dr. Jane A. Miller met Prof. Chen. They spoke, e.g. about 3.14 hours. \"Done!\" she said.");

        assertThat(pieces)
                .extracting(Piece::text)
                .containsExactly(
                        "Dr. Jane A. Miller met Prof. Chen.",
                        " They spoke, e.g. about 3.14 hours.",
                        " \"Done!\"",
                        " she said.");
    }

    @Test
    void chineseSentencesEndWithoutSpaces() {
        List<Piece> pieces = new TextCutter(Delimiters.of("\n")).cut("他说：“好。”然后走了。天黑了！");

        assertThat(pieces).extracting(Piece::text).containsExactly("他说：“好。”", "然后走了。", "天黑了！");
    }
}

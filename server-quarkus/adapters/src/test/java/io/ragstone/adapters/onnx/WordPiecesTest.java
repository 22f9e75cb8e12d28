package io.ragstone.adapters.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    @Test
    void aShortTextIsOneWindow() {
        assertThat(pieces(7, 1).windows(10)).containsExactly(new int[] {0, 1, 2, 3, 4, 5, 6});
    }

    @Test
    void anEmptyTextIsOneEmptyWindow() {
        assertThat(pieces(0, 1).windows(10)).containsExactly(new int[0]);
    }

    @Test
    void aLongTextIsCutIntoWindowsOfAboutTheSameLength() {
        assertThat(lengths(pieces(21, 1).windows(10))).containsExactly(7, 7, 7);
        assertThat(lengths(pieces(20, 1).windows(10))).containsExactly(10, 10);
        assertThat(lengths(pieces(11, 1).windows(10))).containsExactly(6, 5);
    }

    @Test
    void windowsBeginWithWordsAndLoseNothing() {
        for (int word = 1; word <= 12; word++) {
            int wordLength = word;
            for (int count = 1; count < 60; count++) {
                WordPieces pieces = pieces(count, word);
                List<int[]> windows = pieces.windows(10);

                assertThat(lengths(windows)).allMatch(length -> length > 0 && length <= 10);
                assertThat(windows.stream().flatMapToInt(Arrays::stream).toArray())
                        .isEqualTo(pieces.ids());
                if (word <= 10) {
                    assertThat(windows).allMatch(window -> window[0] % wordLength == 0);
                }
            }
        }
    }

    /** Pieces that are numbered from 0, a word being so many of them. */
    private static WordPieces pieces(int count, int word) {
        boolean[] starts = new boolean[count];
        for (int i = 0; i < count; i += word) {
            starts[i] = true;
        }
        return new WordPieces(IntStream.range(0, count).toArray(), starts, 0);
    }

    private static List<Integer> lengths(List<int[]> windows) {
        return windows.stream().map(window -> window.length).toList();
    }
}

package io.ragstone.adapters.parsers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.adapters.parsers.TestFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextEncodingTest {
    /** A text in an encoding in which its language was written. */
    record Sample(String charset, String text) {
        byte[] bytes() {
            return text.getBytes(Charset.forName(charset));
        }

        /** What can be had back at most. */
        String written() {
            return new String(bytes(), Charset.forName(charset));
        }
    }

    static Stream<Sample> samples() {
        String lines = new String(TestFiles.resourceBytes("languages.txt"), StandardCharsets.UTF_8);
        return lines.lines().flatMap(line -> {
            int bar = line.indexOf('|');
            return Stream.of(line.substring(0, bar).split(",", -1))
                    .map(charset -> new Sample(charset, line.substring(bar + 1)));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFewSentencesAreReadAsTheyWereWritten(Sample sample) {
        assertThat(TextEncoding.decode(sample.bytes())).isEqualTo(sample.written());
        assertThat(FileKind.isText(sample.bytes())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20, 0.90", "30, 0.92", "50, 0.97"})
    void fewWordsAreNearlyAlwaysEnough(int length, double share) {
        List<Sample> pieces = pieces(length);
        long right = pieces.stream()
                .filter(piece -> TextEncoding.decode(piece.bytes()).equals(piece.written()))
                .count();

        assertThat(pieces).hasSizeGreaterThan(100);
        assertThat(right / (double) pieces.size()).isGreaterThan(share);
    }

    @Test
    void twentyCharactersOfEastAsiaAndOfRussiaAreAlwaysEnough() {
        List<Sample> pieces = pieces(20).stream()
                .filter(piece -> piece.charset().matches("GB.*|Big5|.*JI?[SP]|EUC.*|KOI8.*|windows-1251|UTF.*"))
                .toList();

        assertThat(pieces)
                .hasSizeGreaterThan(80)
                .allSatisfy(
                        piece -> assertThat(TextEncoding.decode(piece.bytes())).isEqualTo(piece.written()));
    }

    @Test
    void utf8WithABrokenByteIsStillUtf8() {
        byte[] bytes = "Früh am Morgen: äöü, ÄÖÜ, ß, größer, schön, müde, Tür\u0001".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;

        assertThat(TextEncoding.decode(bytes)).isEqualTo("Früh am Morgen: äöü, ÄÖÜ, ß, größer, schön, müde, Tür\ufffd");
    }

    @Test
    void japaneseMailsAreRecognisedByTheirEscapes() {
        assertThat(TextEncoding.decode("水鳥は忍耐強い。".getBytes(Charset.forName("ISO-2022-JP"))))
                .isEqualTo("水鳥は忍耐強い。");
    }

    @Test
    void aLargeFileIsRecognisedByItsFirstPartThatSaysSomething(@TempDir Path folder) throws IOException {
        String text = "Nothing but ASCII here.\n".repeat(20_000) + "Старый рыбак сидит в деревянной лодке.\n";
        Path file = Files.write(folder.resolve("a.txt"), text.getBytes(Charset.forName("KOI8-R")));
        StringWriter read = new StringWriter();

        try (Reader reader = TextEncoding.reader(file)) {
            reader.transferTo(read);
        }

        assertThat(read).hasToString(text);
    }

    @Test
    void noiseIsNoText() {
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);

        assertThat(FileKind.isText(noise)).isFalse();
    }

    private static List<Sample> pieces(int length) {
        List<Sample> pieces = new ArrayList<>();
        for (Sample sample : samples().toList()) {
            String text = sample.text();
            for (int from = 0; from + length <= text.length(); from += length) {
                Sample piece = new Sample(sample.charset(), text.substring(from, from + length));
                if (piece.text().chars().anyMatch(c -> c > 0x7f)) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }
}

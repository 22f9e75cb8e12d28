package io.ragstone.adapters.parsers.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextParserTest {
    private static final String CHINESE = "苍鹭是一种耐心的猎手，它在浅水中站立数小时，等待鱼儿游到它长长的喙能够到的地方。\n冬天，这些鸟会飞到不结冰的河流。";
    private static final String TRADITIONAL = "蒼鷺是一種耐心的獵手，牠在淺水中站立數小時，等待魚兒游到牠長長的喙能夠到的地方。\n冬天，這些鳥會飛到不結冰的河流。";
    private static final String JAPANESE = "アオサギは忍耐強いハンターで、浅い水の中に何時間も立ち、魚が長いくちばしの届くところに来るのを待っています。";
    private static final String FRENCH =
            "Le héron cendré est un chasseur très patient, qui reste des heures à l’affût près de la rivière gelée.";

    private final TextParser parser = new TextParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void blankLinesSeparateParagraphsAndNothingElseChanges() {
        String text = "  First line,\n  second line.\n\n\t\n\nAnother   paragraph with  spaces.  \n";

        assertThat(read("a.txt", text))
                .extracting(Block::text)
                .containsExactly("  First line,\n  second line.", "Another   paragraph with  spaces.");
    }

    @Test
    void oneSentenceIsOneParagraph() {
        assertThat(read("a.txt", "This is the content of a test TXT file."))
                .containsExactly(new Block.Paragraph("This is the content of a test TXT file.", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 0",
        "UTF-16LE, 0",
        "UTF-16BE, 0",
        "UTF-16LE, 1",
        "UTF-16BE, 1",
        "UTF-8, 1",
        "UTF-32LE, 1",
        "UTF-32BE, 1"
    })
    void unicodeIsRecognisedWithAMarkAndWithout(String charset, int mark) {
        String text = (mark == 1 ? "\ufeff" : "") + "The heron waits. \u20ac 5\nIt is patient.";

        assertThat(read("a.txt", text.getBytes(Charset.forName(charset))))
                .extracting(Block::text)
                .containsExactly("The heron waits. \u20ac 5\nIt is patient.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GBK", "GB18030"})
    void simplifiedChineseIsRecognised(String charset) {
        assertThat(read("a.txt", CHINESE.getBytes(Charset.forName(charset))))
                .extracting(Block::text)
                .containsExactly(CHINESE);
    }

    @Test
    void otherOldEncodingsAreRecognised() {
        assertThat(read("a.txt", TRADITIONAL.getBytes(Charset.forName("Big5"))))
                .extracting(Block::text)
                .containsExactly(TRADITIONAL);
        assertThat(read("a.txt", JAPANESE.getBytes(Charset.forName("Shift_JIS"))))
                .extracting(Block::text)
                .containsExactly(JAPANESE);
        assertThat(read("a.txt", FRENCH.getBytes(Charset.forName("windows-1252"))))
                .extracting(Block::text)
                .containsExactly(FRENCH);
    }

    @Test
    void whatNoDatabaseTakesIsLeftOut() {
        byte[] bytes = "one\0two\u0001\r\nthree\rfour\u0000\ufeff".getBytes(StandardCharsets.UTF_8);

        assertThat(read("a.txt", bytes)).extracting(Block::text).containsExactly("onetwo\nthree\nfour");
    }

    @Test
    void tornCharactersAreReplaced() {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 'a', 0, 0x3d, (byte) 0xd8, 'b', 0, 'c', 0};

        assertThat(read("a.txt", bytes)).extracting(Block::text).containsExactly("a\ufffdc");
    }

    private List<Block> read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Block> read(String name, byte[] bytes) {
        return parser.parse(files.bytes(name, bytes), TestFiles.LIMITS).blocks();
    }
}

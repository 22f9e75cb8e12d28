package io.ragstone.adapters.parsers.office.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.adapters.parsers.office.Mill;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfParserTest {
    private final RtfParser parser = new RtfParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void aTextIsReadWithItsStructure() {
        ParsedDocument mill = parser.parse(files.resource("mill.rtf"), TestFiles.LIMITS);

        assertThat(mill.title()).isEqualTo("Handbuch der Mühle");
        assertThat(mill.blocks()).containsExactlyElementsOf(Mill.text(false));
    }

    @Test
    void bytesAreReadInTheEncodingOfTheirFont() {
        assertThat(words("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}}"
                        + "\\f0 M\\'fchle \\f1\\'d6\\'d0\\'ce\\'c4\\par}"))
                .containsExactly("Mühle 中文");
        assertThat(words("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par}"))
                .containsExactly("Привет");
    }

    @Test
    void charactersOfUnicodeReplaceWhatStandsBehindThem() {
        assertThat(words("{\\rtf1\\uc1 \\u27700?\\u-32768\\'3f{\\uc2\\u30952??}\\uc0\\u22346 x\\par}"))
                .containsExactly("水耀磨坊x");
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        assertThat(words("{\\rtf1{\\*\\generator Somebody;}{\\pict\\bin5 }}}}}ffd8}{\\header top}"
                        + "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt link}} {\\v hidden}end}"))
                .containsExactly("link end");
    }

    @Test
    void headingsAreKnownByTheirLevelAndByTheirStyle() {
        byte[] bytes = bytes(
                "{\\rtf1{\\stylesheet{\\s3 heading 2;}}\\pard\\outlinelevel0 One\\par\\pard\\s3 Two\\par\\pard text}");

        assertThat(read(bytes))
                .containsExactly(
                        new Block.Heading(1, "One", List.of()),
                        new Block.Heading(2, "Two", List.of()),
                        new Block.Paragraph("text", List.of()));
    }

    @Test
    void hostileFilesAreRefused() {
        byte[] whole = TestFiles.resourceBytes("mill.rtf");

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "is damaged: it ends in the middle of its text");
        assertRefused(bytes("{\\rtf1" + "{".repeat(5_000)), "nested deeper than 100 levels");
        assertRefused(bytes("{\\rtf1 " + "far too many words ".repeat(300_000) + "}"), "more than 5000000 characters");
        assertRefused(bytes("just words"), "is not an RTF file");
    }

    private List<String> words(String rtf) {
        return read(bytes(rtf)).stream().map(Block::text).toList();
    }

    private static byte[] bytes(String rtf) {
        return rtf.getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Block> read(byte[] bytes) {
        return parser.parse(files.bytes("a.rtf", bytes), TestFiles.LIMITS).blocks();
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(ParseException.class).hasMessageContaining(reason);
    }
}

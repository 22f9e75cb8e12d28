package io.ragstone.adapters.parsers.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubParserTest {
    private final EpubParser parser = new EpubParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void chaptersComeWholeAndInTheOrderOfTheBook() {
        ParsedDocument book = parser.parse(files.resource("guide.epub"), TestFiles.LIMITS);

        assertThat(book.title()).isEqualTo("The Book of the Mill");
        assertThat(book.blocks())
                .containsExactly(
                        new Block.Heading(1, "The river", List.of()),
                        new Block.Paragraph("The river is old – très vieux.", List.of()),
                        new Block.Paragraph("Even this is kept.", List.of()),
                        new Block.Heading(1, "The mill", List.of()),
                        new Block.Heading(2, "Its wheel", List.of()),
                        new Block.ListItem(1, "- oak", List.of()),
                        new Block.ListItem(1, "- iron", List.of()));
    }

    @Test
    void anArchiveThatIsNoBookIsRefused() throws IOException {
        assertThatThrownBy(() -> parser.parse(files.bytes("a.epub", zip("a.txt")), TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessage("The file \"a.epub\" is not a whole book: its table of contents is missing.");
    }

    @Test
    void aProtectedBookIsRefused() throws IOException {
        assertThatThrownBy(() -> parser.parse(files.bytes("a.epub", zip("META-INF/rights.xml")), TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("protected against copying");
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package io.ragstone.adapters.parsers.office.old;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.adapters.parsers.office.Mill;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldOfficeParserTest {
    private final OldOfficeParser parser = new OldOfficeParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void aTextIsReadWithItsStructure() {
        ParsedDocument mill = parser.parse(files.resource("mill.doc"), TestFiles.LIMITS);

        assertThat(mill.title()).isEqualTo("Handbuch der Mühle");
        assertThat(mill.blocks()).containsExactlyElementsOf(Mill.text(true));
    }

    @Test
    void aPresentationIsReadSlideBySlide() {
        ParsedDocument mill = parser.parse(files.resource("mill.ppt"), TestFiles.LIMITS);

        assertThat(mill.title()).isEqualTo("Die Wassermühle");
        assertThat(Mill.described(mill.blocks())).containsExactlyElementsOf(Mill.slides());
        assertThat(mill.blocks().getFirst().positions()).containsExactly(new Position(1, 54, 666, 167.75f, 283.5f));
    }

    @Test
    void aWorkbookIsReadAsItLooks() {
        assertThat(read(TestFiles.resourceBytes("mill.xls")))
                .containsExactlyElementsOf(Mill.sheets("2469", "198", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"locked.xls", "locked.xlsx"})
    void aProtectedFileIsRefused(String name) {
        assertRefused(
                TestFiles.resourceBytes(name),
                "is protected with a password. Remove the protection and upload it again");
    }

    @Test
    void theDirectorySaysWhatAFileIs() throws IOException {
        assertRefused(container("__properties_version1.0"), "is a mail of Outlook");
        assertRefused(container("CONTENTS"), "is no document of Word, PowerPoint or Excel");
        assertRefused(container("WordDocument"), "is of an Office before that of 1997");
        assertRefused(container("Book"), "cannot be read as an Office file");
    }

    @Test
    void mailsAreLeftToOthers() throws IOException {
        byte[] head = Arrays.copyOf(TestFiles.resourceBytes("mill.doc"), 4096);

        assertThat(parser.accepts("any name", head)).isTrue();
        assertThat(parser.accepts("a.docx", head)).isTrue();
        assertThat(parser.accepts("a.msg", head)).isFalse();
        assertThat(parser.accepts("a.doc", container("__properties_version1.0")))
                .isFalse();
        assertThat(parser.accepts("a.doc", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mill.doc", "mill.ppt", "mill.xls"})
    void aFileThatIsCutOffIsRefused(String name) {
        byte[] whole = TestFiles.resourceBytes(name);

        assertRefused(Arrays.copyOf(whole, whole.length / 3), "cannot be read as an Office file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mill.doc", "mill.ppt", "mill.xls"})
    void aFileWithWrongBytesIsReadOrRefused(String name) {
        byte[] whole = TestFiles.resourceBytes(name);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 60; i++) {
            byte[] wrong = whole.clone();
            for (int j = 0; j < 20; j++) {
                wrong[512 + random.nextInt(wrong.length - 512)] = (byte) random.nextInt();
            }
            assertThat(blocksOrRefusal(wrong)).isNotNull();
        }
    }

    private String blocksOrRefusal(byte[] bytes) {
        try {
            return read(bytes).toString();
        } catch (ParseException e) {
            return e.getMessage();
        }
    }

    private static byte[] container(String entry) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5_000]), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private List<Block> read(byte[] bytes) {
        return parser.parse(files.bytes("a.doc", bytes), TestFiles.LIMITS).blocks();
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(ParseException.class).hasMessageContaining(reason);
    }
}

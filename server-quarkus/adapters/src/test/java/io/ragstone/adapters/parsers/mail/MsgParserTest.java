package io.ragstone.adapters.parsers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.ParserRegistry;
import io.ragstone.adapters.parsers.TestFiles;
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
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MsgParserTest {
    private static final String TEXT = "001F";
    private static final String BINARY = "0102";

    private final ParserRegistry registry = ParserRegistry.standard();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.msg", "mail.doc", "mail"})
    void aMailIsReadWithItsAttachmentsWhateverItIsCalled(String name) throws IOException {
        ParsedDocument mail = registry.parse(files.bytes(name, mail()), TestFiles.LIMITS);

        assertThat(mail.title()).isEqualTo("The mill – again");
        assertThat(mail.blocks())
                .containsExactly(
                        heading(1, "The mill – again"),
                        paragraph("From: Ada <ada@example.com>"),
                        paragraph("To: Friends"),
                        paragraph("It turns."),
                        paragraph("Come and see."),
                        heading(2, "plan.md"),
                        heading(3, "Plan"),
                        paragraph("Open on Monday."),
                        heading(2, "Question"),
                        heading(3, "Question"),
                        paragraph("When?"));
    }

    @Test
    void aDamagedMailIsRefusedInASentence() throws IOException {
        byte[] whole = mail();

        assertThatThrownBy(() ->
                        registry.parse(files.bytes("a.msg", Arrays.copyOf(whole, whole.length / 3)), TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"a.msg\"");
    }

    private static byte[] mail() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            properties(root, 32);
            text(root, "0037", "The mill – again");
            text(root, "0C1A", "Ada");
            text(root, "0C1F", "ada@example.com");
            text(root, "0E04", "Friends");
            text(root, "1000", "It turns.\r\n\r\nCome and see.\r\n");
            DirectoryEntry plan = root.createDirectory("__attach_version1.0_#00000000");
            properties(plan, 8);
            text(plan, "3707", "plan.md");
            add(plan, "3701" + BINARY, "# Plan\n\nOpen on Monday.\n".getBytes(StandardCharsets.UTF_8));
            DirectoryEntry inner = root.createDirectory("__attach_version1.0_#00000001");
            properties(inner, 8);
            text(inner, "3001", "Question");
            DirectoryEntry question = inner.createDirectory("__substg1.0_3701000D");
            properties(question, 24);
            text(question, "0037", "Question");
            text(question, "1000", "When?");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void properties(DirectoryEntry folder, int header) throws IOException {
        folder.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[header]));
    }

    private static void text(DirectoryEntry folder, String property, String text) throws IOException {
        add(folder, property + TEXT, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void add(DirectoryEntry folder, String property, byte[] value) throws IOException {
        folder.createDocument("__substg1.0_" + property, new ByteArrayInputStream(value));
    }

    private static Block.Heading heading(int level, String text) {
        return new Block.Heading(level, text, List.of());
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }
}

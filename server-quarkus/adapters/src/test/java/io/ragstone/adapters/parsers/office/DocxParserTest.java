package io.ragstone.adapters.parsers.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxParserTest {
    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final DocxParser parser = new DocxParser();
    private Path folder;
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
        files = new TestFiles(folder);
    }

    @Test
    void aHandbookIsReadWithHeadingsListsTablesAndBoxes() {
        ParsedDocument handbook = parser.parse(files.resource("handbook.docx"), TestFiles.LIMITS);

        assertThat(handbook.title()).isEqualTo("Handbuch der Mühle");
        assertThat(handbook.blocks())
                .containsExactly(
                        heading(1, "Handbuch der Mühle"),
                        heading(1, "1. Der Anfang"),
                        paragraph("Eine Mühle mahlt Korn, solange das Wasser reicht."),
                        paragraph("Das neue Rad dreht-sich."),
                        heading(2, "1.1 Das Korn"),
                        item(1, "- Weizen"),
                        item(1, "- Roggen"),
                        item(2, "- vom Hügel"),
                        heading(2, "1.2 Die Arbeit"),
                        item(1, "1) Säcke tragen"),
                        item(1, "2) mahlen"),
                        item(2, "a) grob"),
                        item(2, "b) fein"),
                        item(1, "3) sieben"),
                        new Block.Table(
                                List.of(
                                        List.of("Korn", "Menge", ""),
                                        List.of("Weizen", "alt", "12 | 13"),
                                        List.of("Weizen", "neu", "7")),
                                true,
                                List.of()),
                        heading(1, "Ausblick"),
                        paragraph("Im Kasten steht: Vorsicht am Mahlgang!"),
                        paragraph("Bald kommt der Wind."));
    }

    @Test
    void aFileOfAnotherProgramIsReadWithItsNotes() {
        ParsedDocument mill = parser.parse(files.resource("mill.docx"), TestFiles.LIMITS);

        assertThat(mill.title()).isEqualTo("Handbuch der Mühle");
        assertThat(mill.blocks()).containsExactlyElementsOf(Mill.text(true));
    }

    @Test
    void aZipBombIsRefusedBeforeItGoesOff() throws IOException {
        byte[] bomb = docx("<w:document " + NAMESPACE + "><w:body><w:p><w:r><w:t>" + "0".repeat(12 << 20)
                + "</w:t></w:r></w:p></w:body></w:document>");

        assertThat(bomb.length).isLessThan(100_000);
        assertRefused(bomb, "unpacks to far more than its size");
    }

    @Test
    void noFileOfThisMachineIsReadThroughAnEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret words");
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";

        assertRefused(docx(entity + body("<w:p><w:r><w:t>[&x;]</w:t></w:r></w:p>")), "declares entities");
    }

    @Test
    void entitiesThatMultiplyAreRefused() throws IOException {
        String laughs =
                "<!DOCTYPE d [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

        assertRefused(docx(laughs + body("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>")), "declares entities");
    }

    @Test
    void tablesWithoutEndAreRefused() throws IOException {
        assertRefused(docx(body("<w:tbl><w:tr><w:tc>".repeat(5_000))), "nested deeper than 100 levels");
    }

    @Test
    void whatIsNoWordFileIsRefused() throws IOException {
        assertRefused(zip("xl/workbook.xml", "<workbook/>"), "is not a Word file");
        assertRefused("just words".getBytes(StandardCharsets.UTF_8), "cannot be read as a Word file");
        assertRefused(docx(body("<w:p><w:r><w:t>never closed")), "cannot be read as a Word file");
    }

    @Test
    void aTableInsideOfATableBecomesTextOfItsCell() throws IOException {
        String inner = "<w:tbl><w:tr>" + cell("<w:p><w:r><w:t>x</w:t></w:r></w:p>")
                + cell("<w:p><w:r><w:t>y</w:t></w:r></w:p>") + "</w:tr></w:tbl>";
        String outer = "<w:tbl><w:tr>" + cell("<w:p><w:r><w:t>a</w:t></w:r></w:p>") + cell(inner + "<w:p/>")
                + "</w:tr></w:tbl>";

        assertThat(parser.parse(files.bytes("a.docx", docx(body(outer))), TestFiles.LIMITS)
                        .blocks())
                .extracting(Block::text)
                .anySatisfy(text -> assertThat(text).contains("a", "x", "y"));
    }

    private void assertRefused(byte[] bytes, String reason) {
        Source source = files.bytes("a.docx", bytes);
        assertThatThrownBy(() -> parser.parse(source, TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"a.docx\"")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret words");
    }

    private static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    private static String body(String content) {
        return "<w:document " + NAMESPACE + "><w:body>" + content + "</w:body></w:document>";
    }

    private static byte[] docx(String document) throws IOException {
        return zip("word/document.xml", document);
    }

    private static byte[] zip(String part, String text) throws IOException {
        return Archive.of(part, text);
    }

    private static Block.Heading heading(int level, String text) {
        return new Block.Heading(level, text, List.of());
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }

    private static Block.ListItem item(int level, String text) {
        return new Block.ListItem(level, text, List.of());
    }
}

package io.ragstone.adapters.parsers.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.adapters.parsers.office.Archive;
import io.ragstone.adapters.parsers.office.Mill;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxParserTest {
    private final XlsxParser parser = new XlsxParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void aWorkbookIsReadAsItLooks() {
        assertThat(read(TestFiles.resourceBytes("mill.xlsx")))
                .containsExactlyElementsOf(Mill.sheets("2469", "198", "1"));
    }

    @Test
    void formulasThatWereNeverComputedAreEmpty() {
        assertThat(read(TestFiles.resourceBytes("mill-python.xlsx")))
                .containsExactlyElementsOf(Mill.sheets("", "", ""));
    }

    @Test
    void aSheetThatNobodyNamedHasNoHeading() throws IOException {
        assertThat(read(xlsx("<row r='1'><c r='A1' t='inlineStr'><is><t>alone</t></is></c></row>")))
                .containsExactly(new Block.Paragraph("alone", List.of()));
    }

    @Test
    void cellsFarApartMakeNoWideTable() throws IOException {
        String rows = "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row>"
                + "<row r='2'><c r='A2'><v>3</v></c></row><row r='1000000'><c r='B1000000' t='b'><v>1</v></c></row>";

        assertThat(read(xlsx(rows)))
                .containsExactly(
                        new Block.Table(List.of(List.of("1", "2"), List.of("3", "")), false, List.of()),
                        new Block.Paragraph("TRUE", List.of()));
    }

    @Test
    void aLongSheetIsOneTable() throws IOException {
        String row = "<row><c><v>7</v></c><c t='str'><v>seven</v></c></row>";

        List<Block> blocks = read(xlsx(row.repeat(20_000)));

        assertThat(blocks).hasSize(1);
        assertThat(((Block.Table) blocks.getFirst()).rows()).hasSize(20_000).allMatch(List.of("7", "seven")::equals);
    }

    @Test
    void mergedCellsAreNotRepeatedWithoutEnd() throws IOException {
        String cells = "<row r='1'><c r='A1' t='str'><v>" + "long ".repeat(2_000) + "</v></c></row>";
        StringBuilder rows = new StringBuilder(cells);
        for (int i = 2; i < 2_000; i++) {
            rows.append("<row r='").append(i).append("'><c r='B").append(i).append("'><v>1</v></c></row>");
        }

        assertRefused(xlsx(rows + "<mergeCell ref='A1:A1048576'/>"), "has more than 5000000 characters");
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        byte[] whole = TestFiles.resourceBytes("mill.xlsx");

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "cannot be read as an Excel file");
        assertRefused(Archive.of("word/document.xml", "<document/>"), "is not an Excel file");
        assertRefused(xlsx("<x>".repeat(500)), "nested deeper than 100 levels");
        assertRefused(xlsx("<row><c><v>" + "0".repeat(12 << 20)), "unpacks to far more than its size");
        assertRefused(
                Archive.of("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a 'b'>]><workbook>&a;</workbook>"),
                "declares entities");
        assertRefused("just words".getBytes(StandardCharsets.UTF_8), "cannot be read as an Excel file");
    }

    @Test
    void aWorkbookKnowsItsKindByItsBytes() {
        ParsedDocument mill = parser.parse(files.resource("mill.xlsx"), TestFiles.LIMITS);
        byte[] head = Arrays.copyOf(TestFiles.resourceBytes("mill-python.pptx"), 4096);

        assertThat(mill.blocks()).isNotEmpty();
        assertThat(parser.accepts("a.xlsx", head)).isFalse();
        assertThat(parser.accepts("a.bin", Arrays.copyOf(TestFiles.resourceBytes("mill.xlsx"), 4096)))
                .isTrue();
    }

    private static byte[] xlsx(String rows) throws IOException {
        String relation =
                "<Relationships><Relationship Id='r1' Type='t/worksheet' Target='/xl/sheet.xml'/></Relationships>";
        return Archive.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheet name='Sheet1' sheetId='1' r:id='r1'/></workbook>",
                "xl/_rels/workbook.xml.rels",
                relation,
                "xl/sheet.xml",
                "<worksheet>" + rows + "</worksheet>");
    }

    private List<Block> read(byte[] bytes) {
        return parser.parse(files.bytes("a.xlsx", bytes), TestFiles.LIMITS).blocks();
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(ParseException.class).hasMessageContaining(reason);
    }
}

package io.ragstone.adapters.parsers.office.open;

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

class OdfParserTest {
    private final OdfParser parser = new OdfParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void aTextIsReadWithItsStructure() {
        ParsedDocument mill = parser.parse(files.resource("mill.odt"), TestFiles.LIMITS);

        assertThat(mill.title()).isEqualTo("Handbuch der Mühle");
        assertThat(mill.blocks()).containsExactlyElementsOf(Mill.text(true));
    }

    @Test
    void aWorkbookIsReadAsItLooks() {
        assertThat(read(TestFiles.resourceBytes("mill.ods")))
                .containsExactlyElementsOf(Mill.sheets("2,469.00 €", "198.00 €", "1.00 €"));
    }

    @Test
    void aPresentationIsReadSlideBySlide() {
        ParsedDocument mill = parser.parse(files.resource("mill.odp"), TestFiles.LIMITS);

        assertThat(mill.title()).isEqualTo("Mühlenbericht");
        assertThat(Mill.described(mill.blocks())).containsExactlyElementsOf(Mill.slides());
    }

    @Test
    void whatIsRepeatedWithoutEndIsBounded() throws IOException {
        String empty = "<table:table-row table:number-rows-repeated='99999999999'>"
                + "<table:table-cell table:number-columns-repeated='99999999999'/></table:table-row>";
        String full = "<table:table-row table:number-rows-repeated='99999999999'>"
                + "<table:table-cell table:number-columns-repeated='99999999999'><text:p>x</text:p></table:table-cell>"
                + "</table:table-row>";

        assertThat(read(sheet(empty))).isEmpty();
        assertRefused(sheet(full), "has more than 5000000 characters");
        assertThat(read(text("<text:p>a<text:s text:c='999999999'/>b</text:p>"))
                        .getFirst()
                        .text())
                .hasSizeLessThan(1_000);
    }

    @Test
    void whatWasDeletedIsNotRead() throws IOException {
        assertThat(read(text("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new</text:p>")))
                .containsExactly(new Block.Paragraph("new", List.of()));
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        byte[] whole = TestFiles.resourceBytes("mill.odt");
        String locked = "<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>";

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "cannot be read as an OpenDocument file");
        assertRefused(Archive.of("word/document.xml", "<document/>"), "is not an OpenDocument file");
        assertRefused(
                Archive.of("content.xml", "encrypted", "META-INF/manifest.xml", locked),
                "is protected with a password. Remove the protection and upload it again");
        assertRefused(text("<text:list>".repeat(500)), "nested deeper than 100 levels");
        assertRefused(text("<text:p>" + "0".repeat(12 << 20)), "unpacks to far more than its size");
        assertRefused("just words".getBytes(StandardCharsets.UTF_8), "cannot be read as an OpenDocument file");
    }

    private static byte[] sheet(String rows) throws IOException {
        return content(
                "<office:spreadsheet><table:table table:name='Sheet1'>" + rows + "</table:table></office:spreadsheet>");
    }

    private static byte[] text(String paragraphs) throws IOException {
        return content("<office:text>" + paragraphs + "</office:text>");
    }

    private static byte[] content(String body) throws IOException {
        return Archive.of(
                "content.xml",
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b'><office:body>" + body
                        + "</office:body></office:document-content>");
    }

    private List<Block> read(byte[] bytes) {
        return parser.parse(files.bytes("a.odt", bytes), TestFiles.LIMITS).blocks();
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(ParseException.class).hasMessageContaining(reason);
    }
}

package io.ragstone.adapters.parsers.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.adapters.parsers.image.Tesseract;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfParserTest {
    private final PdfParser parser = new PdfParser(new Tesseract("/no/such/program"));
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        List<String> texts =
                read("columns.pdf").blocks().stream().map(Block::text).toList();

        assertThat(texts.subList(0, 9))
                .satisfiesExactly(
                        text -> assertThat(text).isEqualTo("Herons of the Lower River"),
                        text -> assertThat(text).startsWith("This report tells").endsWith("own the land."),
                        text -> assertThat(text).isEqualTo("1 Habits"),
                        text -> assertThat(text).startsWith("[1a] The grey heron"),
                        text -> assertThat(text).startsWith("[1a] In winter"),
                        text -> assertThat(text).startsWith("[1a] Many of them"),
                        text -> assertThat(text).isEqualTo("1.1 Nests"),
                        text -> assertThat(text).startsWith("[1b] Herons nest"),
                        text -> assertThat(text).startsWith("[1b] The young leave"));
    }

    @Test
    void headingsAreKnownByTheirType() {
        ParsedDocument document = read("columns.pdf");

        assertThat(document.title()).isEqualTo("Herons of the Lower River");
        assertThat(document.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(Block.Heading.class::cast))
                .extracting(heading -> heading.level() + " " + heading.text())
                .containsExactly(
                        "1 Herons of the Lower River",
                        "2 1 Habits",
                        "3 1.1 Nests",
                        "2 2 Counting",
                        "3 2.1 Nests",
                        "2 3 Outlook",
                        "3 3.1 Nests");
    }

    @Test
    void wordsThatWereCutAtTheEndOfALineAreWholeAgain() {
        String all = text(read("columns.pdf"));

        assertThat(all).contains("shallow water", "sometimes to the ponds", "volunteers from all parts of the country");
        assertThat(all).contains("A well-known colony").doesNotContain("al- ways", "shal-low");
    }

    @Test
    void runningHeadsAndPageNumbersAreNoText() {
        assertThat(text(read("columns.pdf")).lines())
                .noneMatch(line ->
                        line.contains("Notes on Water Birds") || line.contains("Volume") || line.matches("\\d"));
    }

    @Test
    void aSentenceGoesOnOnTheNextPage() {
        Block sentence = read("columns.pdf").blocks().stream()
                .filter(block -> block.text().startsWith("The sentence on page 1"))
                .findFirst()
                .orElseThrow();

        assertThat(sentence.text())
                .isEqualTo(
                        "The sentence on page 1 does not end on its own page but goes on at the beginning of page 2.");
        assertThat(sentence.positions()).extracting(Position::page).containsExactly(1, 2);
    }

    @Test
    void positionsAreInPointsFromTheUpperLeft() {
        Block title = read("columns.pdf").blocks().getFirst();

        assertThat(title.positions()).hasSize(1);
        Position position = title.positions().getFirst();
        assertThat(position.page()).isEqualTo(1);
        // Drawn at x 150, with its base line 760 above the lower edge of 841.89, in a type of 20.
        assertThat(position.left()).isCloseTo(150, Assertions.within(.5f));
        assertThat(position.top()).isCloseTo(66, Assertions.within(1f));
        assertThat(position.bottom()).isCloseTo(86, Assertions.within(1f));
        assertThat(position.right()).isBetween(395f, 405f);
    }

    @Test
    void tablesAreFoundWithLinesAndWithout() {
        ParsedDocument document = read("tables.pdf");

        assertThat(document.title()).isEqualTo("Stock of the Mill, 2024");
        assertThat(document.blocks().stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast))
                .satisfiesExactly(
                        ruled -> {
                            assertThat(ruled.headed()).isTrue();
                            assertThat(ruled.rows())
                                    .containsExactly(
                                            List.of("Article", "Colour", "Number"),
                                            List.of("Flour sacks", "white", "120"),
                                            List.of("Sieves with a fine mesh", "grey", "7"),
                                            List.of("Ropes", "brown", "15"));
                            assertThat(ruled.positions()).hasSize(1);
                        },
                        aligned -> {
                            assertThat(aligned.headed()).isTrue();
                            assertThat(aligned.rows())
                                    .containsExactly(
                                            List.of("Grain", "Bought", "Sold", "Left"),
                                            List.of("Wheat", "1,200", "1,050", "150"),
                                            List.of("Rye", "830", "700", "130"),
                                            List.of("Oats", "410", "395", "15"));
                        });
    }

    @Test
    void captionsAndListsAreRecognised() {
        List<Block> blocks = read("tables.pdf").blocks();

        assertThat(blocks.stream().filter(Block.Caption.class::isInstance))
                .extracting(Block::text)
                .containsExactly("Table 1: What was in the store");
        assertThat(blocks.stream().filter(Block.ListItem.class::isInstance))
                .extracting(Block::text)
                .containsExactly(
                        "- a new rope for the hoist, which should be longer than the one that broke in June and hurt nobody"
                                + " only by good luck,",
                        "- a second sieve,",
                        "- and a cat.");
    }

    @Test
    void aScanIsRefusedWithAdvice() throws IOException {
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            assertRefused(bytes(scan), "has no text in it");
        }
    }

    @Test
    void aProtectedFileIsRefusedUnlessItOpensWithoutAPassword() throws IOException {
        assertRefused(protectedWith("secret"), "is protected with a password");

        assertThat(text(parser.parse(files.bytes("a.pdf", protectedWith("")), TestFiles.LIMITS)))
                .contains("Stock of the Mill");
    }

    @Test
    void damagedFilesAreRefused() {
        byte[] whole = TestFiles.resourceBytes("tables.pdf");

        assertRefused("%PDF-1.7\nand that is all".getBytes(StandardCharsets.UTF_8), "cannot be read as a PDF");
        assertRefused(Arrays.copyOf(whole, 200), "a.pdf");
    }

    @Test
    void thereMayNotBeTooManyPages() {
        ParseLimits onePage = new ParseLimits(1 << 20, 1, 1 << 20, 100, 100, Duration.ofSeconds(10));
        Source source = files.resource("columns.pdf");

        assertThatThrownBy(() -> parser.parse(source, onePage))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("has 3 pages; at most 1");
    }

    @Test
    void aStreamThatUnpacksToManyTimesItsSizeIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                deflate.write(zeros);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(("%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        bomb.write(packed.toByteArray());
        bomb.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));

        assertRefused(bomb.toByteArray(), "unpacks to far more than its size");
    }

    private ParsedDocument read(String name) {
        return parser.parse(files.resource(name), TestFiles.LIMITS);
    }

    private static String text(ParsedDocument document) {
        return String.join("\n", document.blocks().stream().map(Block::text).toList());
    }

    private void assertRefused(byte[] bytes, String reason) {
        Source source = files.bytes("a.pdf", bytes);
        assertThatThrownBy(() -> parser.parse(source, TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"a.pdf\"")
                .hasMessageContaining(reason);
    }

    private static byte[] protectedWith(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(TestFiles.resourceBytes("tables.pdf"))) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}

package io.ragstone.adapters.parsers.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.adapters.parsers.image.Tesseract;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of all kinds: with three columns, turned, scanned, locked, with forms and notes. */
class PdfPagesTest {
    private final Tesseract none = new Tesseract("/no/such/program");
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void threeColumnsAreReadOneAfterTheOther() {
        List<String> texts = texts("three-columns.pdf");

        assertThat(String.join("\n", texts))
                .containsSubsequence(
                        "Water Levels at the Old Mill",
                        "1. Introduction",
                        "S0-0",
                        "S2-4",
                        "2. Methods",
                        "S12-4",
                        "2.1. Gauges",
                        "S20-0",
                        "3. Results",
                        "S31-4",
                        "| Month | Level | Birds |",
                        "4. Discussion",
                        "S42-4");
        assertThat(blocks("three-columns.pdf", none))
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).level() + " " + block.text())
                .containsExactly(
                        "1 Water Levels at the Old Mill",
                        "2 1. Introduction",
                        "2 2. Methods",
                        "3 2.1. Gauges",
                        "2 3. Results",
                        "2 4. Discussion");
    }

    @Test
    void whatWasFilledIntoAFormIsReadBesideItsLabels() {
        List<Block> blocks = blocks("form.pdf", none);

        assertThat(blocks)
                .filteredOn(Block.Table.class::isInstance)
                .singleElement()
                .satisfies(block -> assertThat(((Block.Table) block).rows())
                        .containsExactly(
                                List.of("Name:", "Ada Miller"),
                                List.of("Town:", "Heronsford"),
                                List.of("Remarks:", "Wants the bulletin by post")));
        assertThat(texts("form.pdf")).contains("Class: Gold", "Student");
    }

    @Test
    void turnedPagesAreReadAsTheyAreShown() {
        List<Block> blocks = blocks("rotated.pdf", none);

        assertThat(blocks)
                .extracting(block -> block.positions().getFirst().page())
                .containsExactly(1, 1, 2, 2, 3);
        assertThat(blocks.get(2).text()).isEqualTo("Turned page");
        assertThat(blocks.get(3))
                .isInstanceOfSatisfying(
                        Block.Table.class,
                        table -> assertThat(table.rows())
                                .startsWith(List.of("Part", "Price", "Stock"), List.of("Pump", "120.00", "4")));
        assertThat(blocks.get(4).text()).isEqualTo("Upside down but shown upright.");
        Position place = blocks.get(4).positions().getFirst();
        assertThat(place.left()).isBetween(70f, 74f);
        assertThat(place.bottom()).isBetween(100f, 104f);
    }

    @Test
    void notesStayBelowAndWordsAreWhole() {
        List<String> texts = texts("notes.pdf");

        assertThat(texts)
                .filteredOn(text -> text.contains("Guild of Millers"))
                .hasSize(3)
                .allMatch(text -> text.endsWith("the river was measured in hands."));
        assertThat(String.join("\n", texts))
                .contains("a careful miller writes", "the well-known book of the guild advises")
                .doesNotContain("The Miller's Handbook", "Chapter 1", "- 1 -");
    }

    @Test
    void textFromTheRightIsInTheOrderInWhichItIsRead() {
        assertThat(String.join("\n", texts("rtl.pdf")))
                .contains("فتح الطحان السد في عام 1987 وكتب مستوى النهر.", "האנפה עומדת ליד הבריכה");
    }

    @Test
    void onlyAPasswordThatIsNeededKeepsAFileFromBeingRead() {
        assertThat(texts("empty-password.pdf")).containsExactly("Only the owner may print this page about herons.");
        assertThatThrownBy(() -> blocks("locked.pdf", none))
                .isInstanceOf(ParseException.class)
                .hasMessage("The file \"locked.pdf\" is protected with a password. Remove the protection and upload it"
                        + " again.");
    }

    @Test
    void aScanIsRecognisedWithItsPlacesOnThePage() {
        Tesseract tesseract = new Tesseract("tesseract");
        assumeTrue(tesseract.isInstalled(), "Tesseract is not installed here, so that nothing can be recognised");

        List<Block> blocks = blocks("scan.pdf", tesseract);

        assertThat(blocks.getFirst().text()).isEqualTo("Rules of the Mill");
        assertThat(blocks.getLast().text()).contains("until the sluice is opened.");
        Position title = blocks.getFirst().positions().getFirst();
        assertThat(title.page()).isEqualTo(1);
        assertThat(title.left()).isBetween(70f, 80f);
        assertThat(title.top()).isBetween(70f, 85f);
        assertThat(title.right()).isBetween(330f, 380f);
    }

    @Test
    void aScanThatNothingCanRecogniseIsCalledOne() {
        assertThatThrownBy(() -> blocks("scan.pdf", none))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("it is probably a scan")
                .hasMessageContaining("tesseract-ocr");
    }

    private List<String> texts(String file) {
        return blocks(file, none).stream().map(Block::text).toList();
    }

    private List<Block> blocks(String file, Tesseract tesseract) {
        return new PdfParser(tesseract)
                .parse(files.resource(file), TestFiles.LIMITS)
                .blocks();
    }
}

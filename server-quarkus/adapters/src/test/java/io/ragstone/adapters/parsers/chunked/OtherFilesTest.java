package io.ragstone.adapters.parsers.chunked;

import static io.ragstone.adapters.parsers.chunked.RealFiles.contents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ragstone.core.ingest.cut.ChunkDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails, data, source code, books and pictures, with the methods that are made for them. */
class OtherFilesTest {
    private RealFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new RealFiles(folder);
    }

    @Test
    void aMailAndItsAttachments() {
        List<ChunkDraft> chunks = files.cut("email", "parsers/mail.eml");

        assertThat(chunks.getFirst().content())
                .contains("From: Ada Müller <ada@example.com>", "Cc: office@example.com", "die Mühle läuft wieder.");
        assertThat(contents(chunks))
                .filteredOn(content -> content.contains("Stückliste.csv"))
                .singleElement()
                .asString()
                .contains("| Paddle | 48 |")
                .doesNotContain("Liebe Freunde");
        assertThat(contents(chunks))
                .anySatisfy(content -> assertThat(content).contains("When does it open?", "Open on Monday."))
                .anySatisfy(content -> assertThat(content).contains("setup.exe", "could not be read"));
    }

    @Test
    void aMailOfOutlook() {
        List<ChunkDraft> chunks = files.cut("email", "parsers/mail.msg");

        assertThat(chunks.getFirst().content())
                .startsWith("# The mill – again")
                .contains("From: Ada <ada@example.com>", "It turns.", "Come and see.")
                .doesNotContain("Open on Monday.");
        assertThat(contents(chunks))
                .anySatisfy(content -> assertThat(content).contains("## plan.md", "Open on Monday."))
                .anySatisfy(content -> assertThat(content).contains("Question", "When?"));
    }

    @Test
    void recordsStayTogether() {
        List<ChunkDraft> chunks = files.cut("naive", "parsers/stock.json", Map.of("chunk_token_num", 60));

        assertThat(chunks.getFirst().content())
                .startsWith("title: Stock of the mill\nkeeper.name: Ada\n")
                .contains("tags: wood, iron");
        assertThat(contents(chunks))
                .anySatisfy(content -> assertThat(content)
                        .contains("| part | count | price | supplier.city |", "| Wheel | 2 |", "| Paddle | 48 |"));
        assertThat(chunks.getLast().headings()).contains("repairs");
        assertThat(chunks.getLast().content()).contains("| bearings | 3 |", "It took two days.");
    }

    @Test
    void theElementsOfXmlAreHeadingsListsAndTables() {
        List<ChunkDraft> chunks = files.cut("naive", "parsers/guide.xml", Map.of("chunk_token_num", 30));

        assertThat(chunks)
                .filteredOn(chunk -> chunk.content().contains("Grease them & wait"))
                .singleElement()
                .satisfies(chunk -> assertThat(chunk.headings() + chunk.content())
                        .contains("Guide to the mill", "The wheel", "Bearings"));
        assertThat(contents(chunks)).anySatisfy(content -> assertThat(content).contains("| w1 | Wheel | 1250 |"));
    }

    @Test
    void functionsStayWholeWhereTheyFit() {
        List<String> chunks = contents(files.cut("naive", "parsers/Pump.java", Map.of("chunk_token_num", 60)));

        assertThat(chunks).hasSizeGreaterThan(1);
        assertThat(chunks)
                .filteredOn(chunk -> chunk.contains("void turn("))
                .singleElement()
                .asString()
                .contains(
                        "    void turn(int times) {\n        for (int i = 0; i < times; i++) {\n\n            turns++;\n        }\n    }");
        assertThat(chunks)
                .filteredOn(chunk -> chunk.contains("toString()"))
                .singleElement()
                .asString()
                .contains("    public String toString() {\n        return \"Pump of \" + turns;\n    }");
    }

    @Test
    void theChaptersOfABook() {
        List<ChunkDraft> chunks = files.cut("book", "parsers/guide.epub", Map.of("chunk_token_num", 20));

        assertThat(chunks.getFirst().content()).startsWith("# The river").contains("très vieux");
        assertThat(chunks)
                .filteredOn(chunk -> chunk.content().contains("- oak"))
                .singleElement()
                .satisfies(
                        chunk -> assertThat(chunk.headings() + chunk.content()).contains("The mill", "Its wheel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign.png", "scan.pdf"})
    void picturesAreReadWithThePlacesOfTheirWords(String file) {
        assumeTrue(RealFiles.canReadPictures(), "Tesseract is not installed here, so that nothing can be recognised");

        List<ChunkDraft> chunks = files.cut("picture", "parsers/" + file);

        assertThat(chunks).singleElement().satisfies(chunk -> {
            assertThat(chunk.content())
                    .contains(file.equals("sign.png") ? "The old mill runs again" : "Rules of the Mill");
            assertThat(chunk.positions()).isNotEmpty().allSatisfy(place -> {
                assertThat(place.page()).isEqualTo(1);
                assertThat(place.left()).isBetween(1f, place.right());
                assertThat(place.bottom()).isBetween(place.top(), 842f);
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ponds.docx", "wetlands.pdf"})
    void anArticleIsAChunkUnderItsPart(String file) {
        List<ChunkDraft> articles = files.cut("laws", "chunking/" + file);

        boolean english = file.equals("ponds.docx");
        String second = english ? "Section 2. Meaning of words" : "第二条";
        assertThat(articles)
                .filteredOn(article -> article.content().contains(second))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.headings()).contains(english ? "PART I General provisions" : "第一章 总则");
                    assertThat(article.content())
                            .contains(english ? "(b) A mill pond is a pond." : "湿地的保护、利用和管理活动。")
                            .doesNotContain(english ? "Section 3" : "第三条");
                });
        assertThat(contents(articles))
                .anySatisfy(content -> assertThat(content)
                        .contains(english ? "PART II Duties" : "第二章 保护", english ? "Section 3" : "第三条"));
        assertThat(articles).hasSize(english ? 5 : 4);
    }

    @Test
    void aResumeOfSections() {
        List<ChunkDraft> sections = files.cut("resume", "chunking/resume.pdf");

        assertThat(sections.getFirst().content()).contains("Jane Heron", "jane.heron@example.org");
        assertThat(sections.subList(1, sections.size()))
                .allSatisfy(section -> assertThat(section.headings()).containsExactly("Jane Heron"))
                .extracting(section -> section.content().lines().findFirst().orElse(""))
                .containsExactly("## Profile", "## Work experience", "## Education", "## Skills", "## Languages");
        assertThat(sections.get(2).content())
                .contains("senior engineer", "nine water wheels")
                .doesNotContain("MEng");
        assertThat(sections.get(2).positions()).singleElement().satisfies(place -> {
            assertThat(place.page()).isEqualTo(1);
            assertThat(place.left()).isBetween(55f, 65f);
            assertThat(place.top()).isBetween(145f, 160f);
            assertThat(place.bottom()).isBetween(210f, 225f);
        });
    }
}

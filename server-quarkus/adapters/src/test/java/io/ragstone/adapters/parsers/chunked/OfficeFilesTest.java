package io.ragstone.adapters.parsers.chunked;

import static io.ragstone.adapters.parsers.chunked.RealFiles.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.cut.ChunkDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slides, sheets and texts of all office programs, with the methods that are made for them. */
class OfficeFilesTest {
    private RealFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new RealFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mill.pptx", "mill.odp", "mill.ppt"})
    void aSlideIsAChunkAndKnowsItsNumber(String file) {
        List<ChunkDraft> slides = files.cut("presentation", "parsers/" + file);

        assertThat(slides)
                .extracting(slide -> slide.positions().stream()
                        .map(Position::page)
                        .distinct()
                        .toList())
                .containsExactly(List.of(1), List.of(2), List.of(3), List.of(4));
        assertThat(slides.get(0).content()).isEqualTo("# Die Wassermühle\n\nBericht für das Jahr 2024");
        assertThat(slides.get(1).content())
                .startsWith("# Was sie mahlt\n\n- Weizen\n  - vom Hügel\n  - aus dem Tal\n- Roggen")
                .contains("Dann das Rad zeigen.");
        assertThat(slides.get(2).content())
                .containsSubsequence(
                        "| Korn | Jahr | Tonnen |", "| Weizen | 2024 | 14 |", "Links unten", "Rechts unten");
        assertThat(slides.get(3).content()).contains("水磨的历史", "水力磨坊起源于古代");
        assertThat(slides).allSatisfy(slide -> assertThat(slide.positions()).allSatisfy(OfficeFilesTest::isOnASlide));
    }

    /** They are ten inches by seven and a half. */
    private static void isOnASlide(Position place) {
        assertThat(place.left()).isBetween(0f, place.right());
        assertThat(place.right()).isLessThanOrEqualTo(720.5f);
        assertThat(place.top()).isBetween(0f, place.bottom());
        assertThat(place.bottom()).isLessThanOrEqualTo(540.5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mill.xlsx", "mill.ods", "mill.xls"})
    void aRowIsAChunkUnderTheNameOfItsSheet(String file) {
        List<ChunkDraft> rows = files.cut("table", "parsers/" + file);

        assertThat(rows)
                .filteredOn(row -> row.content().contains("小麦"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.headings()).containsExactly("Ernte");
                    assertThat(row.content())
                            .startsWith("Korn: 小麦\nDatum: 24.12.2024\nAnteil: 100.0%\nPreis: 0.50 €\n");
                });
        assertThat(rows)
                .filteredOn(row -> row.content().contains("Name: "))
                .extracting(ChunkDraft::content)
                .containsExactly("Name: Ada\nAlter: 36", "Name: Alan\nAlter: 41");
        assertThat(rows)
                .filteredOn(row -> row.headings().equals(List.of("仓库")))
                .extracting(ChunkDraft::content)
                .containsExactly("名称: 面粉\n数量: 12", "名称: 麸皮\n数量: 7");
    }

    @Test
    void rowsOfACsvFileKeepTheNamesOfTheirColumns() {
        assertThat(contents(files.cut("table", "parsers/stock.csv")))
                .containsExactly(
                        "Part: Wheel\nNote: oak, with iron\nCount: 2\nPrice: 1,250.00",
                        "Part: Paddle\nNote: two lines: upper \"A\" and lower\nCount: 48\nPrice: 12.50",
                        "Part: Nail",
                        "Part: Rope\nNote: hemp\nCount: 3\nPrice: 8.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mill.xlsx", "mill.ods", "mill.xls"})
    void sheetsBecomeHtmlOnRequest(String file) {
        assertThat(contents(files.cut("naive", "parsers/" + file, Map.of("html4excel", true))))
                .singleElement()
                .asString()
                .contains("<tr><th>Name</th><th>Alter</th></tr>\n<tr><td>Ada</td><td>36</td></tr>", "# 仓库")
                .doesNotContain("| --- |");
    }

    @Test
    void aSheetOfQuestions() {
        List<ChunkDraft> pairs = files.cut("qa", "chunking/questions.xlsx");

        assertThat(contents(pairs))
                .containsExactly(
                        "Question: When is the mill open?\tAnswer: From nine to five.",
                        "Question: Are dogs allowed?\tAnswer: Yes, on a leash.",
                        "Question: 水磨坊在哪里？\tAnswer: 在河边。");
        assertThat(pairs.getLast().questions()).containsExactly("水磨坊在哪里？");
    }

    @Test
    void aSheetOfTags() {
        List<ChunkDraft> tagged = files.cut("tag", "chunking/tags.xlsx");

        assertThat(contents(tagged)).containsExactly("Pumps move water uphill", "Herons eat fish");
        assertThat(tagged)
                .extracting(ChunkDraft::tags)
                .containsExactly(List.of("hydraulics", "machines"), List.of("birds", "nature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"naive", "manual", "table", "one"})
    void aLongTableIsCutBetweenItsRows(String method) {
        List<ChunkDraft> chunks = files.cut(method, "chunking/fees.docx", Map.of("chunk_token_num", 120));

        String all = String.join("\n", contents(chunks));
        for (int i = 1; i <= 40; i++) {
            String service = "Grinding of grain number " + i;
            assertThat(all).containsOnlyOnce("sack of " + i + " kilos");
            assertThat(contents(chunks))
                    .filteredOn(content -> content.matches("(?s).*" + service + "\\b.*"))
                    .singleElement()
                    .asString()
                    .contains("Service", "Unit", "Fee", "sack of " + i + " kilos", " " + i + ".50 florins");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mill.docx", "mill.doc", "mill.odt", "mill.rtf"})
    void textsKeepTheHeadingsAboveEachChunk(String file) {
        List<ChunkDraft> chunks = files.cut("naive", "parsers/" + file, Map.of("chunk_token_num", 40));

        assertThat(chunks)
                .filteredOn(chunk -> chunk.content().contains("Säcke tragen"))
                .singleElement()
                .satisfies(
                        chunk -> assertThat(chunk.headings() + chunk.content()).contains("Der Anfang", "Die Arbeit"));
        assertThat(String.join("\n", contents(chunks))).contains("水磨坊利用水力研磨谷物。", "- Roggen\n  - vom Hügel");
    }
}

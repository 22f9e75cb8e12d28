package io.ragstone.core.ingest.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NaiveChunkStrategyTest {
    private static final TokenCounter COUNTER = new TokenCounter();

    private final NaiveChunkStrategy naive = new NaiveChunkStrategy(COUNTER);

    @Test
    void aShortTextIsOneChunkWithItsExactWords() {
        List<ChunkDraft> chunks = cut(512, paragraph("This is the content of a test TXT file."));

        assertThat(chunks).hasSize(1);
        assertThat(chunks.getFirst().content()).isEqualTo("This is the content of a test TXT file.");
        assertThat(chunks.getFirst().tokens()).isEqualTo(COUNTER.count("This is the content of a test TXT file."));
        assertThat(chunks.getFirst().headings()).isEmpty();
        assertThat(chunks.getFirst().positions()).isEmpty();
    }

    @Test
    void nothingMakesNoChunks() {
        assertThat(cut(512)).isEmpty();
        assertThat(cut(512, paragraph(" \n \t"))).isEmpty();
    }

    @Test
    void shortParagraphsAreMergedUpToTheBudget() {
        Block[] paragraphs = IntStream.range(0, 60)
                .mapToObj(i -> paragraph("Paragraph number " + i + " says a little about very little."))
                .toArray(Block[]::new);

        List<ChunkDraft> chunks = cut(100, paragraphs);

        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.tokens()).isLessThanOrEqualTo(100));
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allSatisfy(chunk -> assertThat(chunk.tokens()).isGreaterThan(80));
    }

    @Test
    void aLongParagraphEndsAtSentences() {
        String text = "The heron waits in the shallow water. ".repeat(40).strip();

        List<ChunkDraft> chunks = cut(50, paragraph(text));

        assertThat(chunks).hasSizeGreaterThan(5);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.content()).endsWith("water."));
        assertThat(String.join(" ", chunks.stream().map(ChunkDraft::content).toList()))
                .isEqualTo(text);
    }

    @Test
    void aHeadingStaysWithItsTextAndIsNotAlsoAmongTheHeadings() {
        String filler = "Some words about rivers and the land that they run through. "
                .repeat(6)
                .strip();
        List<ChunkDraft> chunks = cut(
                100,
                new Block.Heading(1, "Rivers", List.of()),
                paragraph(filler),
                new Block.Heading(2, "Springs", List.of()),
                paragraph(filler),
                new Block.Heading(2, "Mouths", List.of()),
                paragraph(filler));

        assertThat(chunks)
                .extracting(chunk -> chunk.content().lines().findFirst().orElse(""))
                .containsExactly("# Rivers", "## Springs", "## Mouths");
        assertThat(chunks)
                .extracting(ChunkDraft::headings)
                .containsExactly(List.of(), List.of("Rivers"), List.of("Rivers"));
    }

    @Test
    void textFurtherDownASectionKnowsItsHeadings() {
        List<ChunkDraft> chunks = cut(
                40,
                new Block.Heading(1, "Rivers", List.of()),
                new Block.Heading(3, "Springs", List.of()),
                paragraph("Some words about rivers and the land that they run through. ".repeat(12)));

        assertThat(chunks).hasSizeGreaterThan(2);
        assertThat(chunks.getLast().headings()).containsExactly("Rivers", "Springs");
    }

    @Test
    void aTableThatFitsStaysWhole() {
        Block.Table table = table(4);
        int tokens = COUNTER.count(table.text());

        List<ChunkDraft> chunks = cut(tokens + 5, paragraph("Before it. ".repeat(10)), table, paragraph("After it."));

        assertThat(chunks).anySatisfy(chunk -> assertThat(chunk.content()).contains(table.text()));
    }

    @Test
    void aLongTableIsCutBetweenRowsAndRepeatsItsHead() {
        List<ChunkDraft> chunks = cut(120, paragraph("The stock:"), table(80), paragraph("That was the stock."));

        assertThat(chunks).hasSizeGreaterThan(5);
        assertThat(chunks).allSatisfy(chunk -> {
            assertThat(chunk.content()).contains("| Article | Colour | Price |\n| --- | --- | --- |\n");
            assertThat(chunk.tokens()).isLessThanOrEqualTo(120);
        });
        assertThat(chunks.getFirst().content()).startsWith("The stock:\n\n| Article");
        String all = String.join("\n", chunks.stream().map(ChunkDraft::content).toList());
        for (int i = 1; i < 80; i++) {
            assertThat(all).contains("| Article number " + i + " | red and blue | " + i + ".99 |");
        }
    }

    @Test
    void tablesCanBeWrittenAsHtml() {
        ChunkSettings html = new ChunkSettings(60, "\n", true, List.of());

        List<ChunkDraft> chunks = naive.cut(new ParsedDocument(null, List.of(table(20))), html);

        assertThat(chunks)
                .hasSizeGreaterThan(3)
                .allSatisfy(chunk -> assertThat(chunk.content())
                        .startsWith("<table>\n<tr><th>Article</th><th>Colour</th><th>Price</th></tr>\n<tr><td>")
                        .endsWith("</td></tr>\n</table>"));
    }

    @Test
    void longCodeIsCutBetweenLinesAndKeepsItsFences() {
        StringBuilder code = new StringBuilder("```python\n");
        for (int i = 0; i < 40; i++) {
            code.append("def f")
                    .append(i)
                    .append("(x):\n    return x + ")
                    .append(i)
                    .append("\n\n");
        }
        code.append("```");

        List<ChunkDraft> chunks = cut(80, new Block.Code(code.toString(), List.of()));

        assertThat(chunks).hasSizeGreaterThan(4).allSatisfy(chunk -> {
            assertThat(chunk.content()).startsWith("```python\ndef f").endsWith("\n```");
            assertThat(COUNTER.count(chunk.content())).isLessThanOrEqualTo(80);
        });
    }

    @Test
    void aChunkKnowsWhereItsTextStood() {
        Position first = new Position(1, 50, 300, 100, 120);
        Position second = new Position(1, 50, 310, 130, 150);
        Position otherColumn = new Position(1, 320, 560, 90, 110);
        Position nextPage = new Position(2, 50, 300, 60, 80);

        List<ChunkDraft> chunks = cut(
                512,
                new Block.Paragraph("One.", List.of(first)),
                new Block.Paragraph("Two.", List.of(second)),
                new Block.Paragraph("Three.", List.of(otherColumn)),
                new Block.Paragraph("Four.", List.of(nextPage)));

        assertThat(chunks).hasSize(1);
        assertThat(chunks.getFirst().positions())
                .containsExactly(new Position(1, 50, 310, 100, 150), otherColumn, nextPage);
    }

    @Test
    void onlyTheWantedPagesAreRead() {
        List<Block> blocks = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            blocks.add(new Block.Paragraph("Page " + page + ".", List.of(new Position(page, 0, 1, 0, 1))));
        }
        ChunkSettings settings = new ChunkSettings(
                512, "\n", false, List.of(new ChunkSettings.PageRange(2, 3), new ChunkSettings.PageRange(5, 9)));

        List<ChunkDraft> chunks = naive.cut(new ParsedDocument(null, blocks), settings);

        assertThat(chunks).extracting(ChunkDraft::content).containsExactly("Page 2.\n\nPage 3.\n\nPage 5.");
    }

    @Test
    void eachCharacterOfTheDelimiterIsAPlaceToCut() {
        ChunkSettings settings = new ChunkSettings(8, "|;", false, List.of());

        List<ChunkDraft> chunks =
                naive.cut(document(paragraph("alpha beta gamma; delta epsilon zeta| eta theta iota kappa")), settings);

        assertThat(chunks)
                .extracting(ChunkDraft::content)
                .containsExactly("alpha beta gamma;", "delta epsilon zeta|", "eta theta iota kappa");
    }

    @Test
    void aMarkerBetweenBackQuotesAlwaysCutsAndIsNoText() {
        ChunkSettings settings = new ChunkSettings(512, "\n`==cut==``##`", false, List.of());

        List<ChunkDraft> chunks = naive.cut(
                document(
                        paragraph("One.\n==cut==\nTwo. ## Three."), paragraph("==cut=="), paragraph("Four."), table(2)),
                settings);

        assertThat(chunks)
                .extracting(ChunkDraft::content)
                .containsExactly("One.", "Two.", "Three.", "Four.\n\n" + table(2).text());
    }

    private List<ChunkDraft> cut(int tokens, Block... blocks) {
        return naive.cut(document(blocks), new ChunkSettings(tokens, "\n", false, List.of()));
    }

    private static ParsedDocument document(Block... blocks) {
        return new ParsedDocument(null, List.of(blocks));
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }

    private static Block.Table table(int rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Article", "Colour", "Price"));
        for (int i = 1; i < rows; i++) {
            cells.add(List.of("Article number " + i, "red and blue", i + ".99"));
        }
        return new Block.Table(cells, true, List.of());
    }
}

package io.ragstone.core.ingest.chunk.record;

import static io.ragstone.core.ingest.chunk.Drafts.contents;
import static io.ragstone.core.ingest.chunk.Drafts.cut;
import static io.ragstone.core.ingest.chunk.Drafts.heading;
import static io.ragstone.core.ingest.chunk.Drafts.headless;
import static io.ragstone.core.ingest.chunk.Drafts.table;
import static io.ragstone.core.ingest.chunk.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ingest.cut.ChunkDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The methods "table", "rows" and "tag". */
class TableMethodsTest {
    @Test
    void everyRowIsAChunkWithTheNamesOfItsColumns() {
        List<ChunkDraft> chunks = cut(
                "table",
                512,
                heading(1, "Stock"),
                text("As of today:"),
                table("Part|Colour|Price", "Bolt|grey|0.20", "Nut||0.10", "||"),
                text("Prices without tax."));

        assertThat(contents(chunks))
                .containsExactly(
                        "# Stock\n\nAs of today:",
                        "Part: Bolt\nColour: grey\nPrice: 0.20",
                        "Part: Nut\nPrice: 0.10",
                        "Prices without tax.");
        assertThat(chunks.get(1).headings()).containsExactly("Stock");
        assertThat(chunks.get(1).positions()).hasSize(1);
    }

    @Test
    void columnsWithoutNamesHaveTheirValuesAlone() {
        assertThat(contents(cut("table", 512, headless("Bolt|0.20"), table("Only|a head"))))
                .containsExactly("Bolt\n0.20", "Only\na head");
    }

    @Test
    void rowsComeSoManyAtATimeUnderTheirHead() {
        List<ChunkDraft> chunks =
                cut("rows", Map.of("chunk_size", 2), table("Part|Price", "Bolt|1", "Nut|2", "Screw|3"), text("End."));

        assertThat(contents(chunks))
                .containsExactly(
                        "| Part | Price |\n| --- | --- |\n| Bolt | 1 |\n| Nut | 2 |",
                        "| Part | Price |\n| --- | --- |\n| Screw | 3 |",
                        "End.");
    }

    @Test
    void aTagSetIsRowsOfADescriptionAndItsTags() {
        List<ChunkDraft> chunks = cut(
                "tag",
                512,
                table("content|tags", "Dogs and cats|animals, pets", "More about|", "bicycles|vehicles;sport"));

        assertThat(contents(chunks)).containsExactly("Dogs and cats", "More about\nbicycles");
        assertThat(chunks)
                .extracting(ChunkDraft::tags)
                .containsExactly(List.of("animals", "pets"), List.of("vehicles", "sport"));
    }

    @Test
    void aTagSetMayBeLinesOfText() {
        assertThat(cut("tag", 512, text("Dogs and cats\tanimals,pets\n自行车\t交通，运动")))
                .extracting(ChunkDraft::tags)
                .containsExactly(List.of("animals", "pets"), List.of("交通", "运动"));
        assertThat(cut("tag", 512, text("\"Dogs, and cats\",\"animals,pets\"\nBikes,vehicles")))
                .extracting(ChunkDraft::content, ChunkDraft::tags)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Dogs, and cats", List.of("animals", "pets")),
                        org.assertj.core.groups.Tuple.tuple("Bikes", List.of("vehicles")));
    }

    @Test
    void textWithoutTagsIsKept() {
        assertThat(contents(cut("tag", 512, text("Just a sentence.")))).containsExactly("Just a sentence.");
    }
}

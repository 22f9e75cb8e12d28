package io.ragstone.core.conversation.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "At noon [ID:0]. > At noon [ID:0].",
                "At noon [ID: 0]. > At noon [ID:0].",
                "At noon [ID 0]. > At noon [ID:0].",
                "At noon (ID: 0). > At noon [ID:0].",
                "At noon 【ID:0】. > At noon [ID:0].",
                "At noon （ID：0）. > At noon [ID:0].",
                "At noon [id:0]. > At noon [ID:0].",
                "At noon ##0$$. > At noon [ID:0].",
                "At noon [0]. > At noon [ID:0].",
                "At noon 【0†notes.txt】. > At noon [ID:0].",
                "At noon ref0. > At noon [ID:0].",
                "At noon [ID:0, ID:1]. > At noon [ID:0][ID:1].",
                "At noon [IDs: 0, 1]. > At noon [ID:0][ID:1].",
                "At noon [0, 1]. > At noon [ID:0][ID:1].",
                "At noon [ID:7]. > At noon.",
                "At noon [ID:0, ID:7]. > At noon [ID:0].",
                "Since [2024]. > Since [2024].",
                "See [0](http://example.org). > See [0](http://example.org).",
                "Write `a[0]` first. > Write `a[0]` first.",
                "A prefref0 word. > A prefref0 word.",
                "First [ID:0], as [1] says. > First [ID:0], as [1] says.",
                "An (idea) [of > An (idea) [of",
            })
    void citationsAreRepairedWhereverTheTextIsCut(String said, String written) {
        for (int size = 1; size <= said.length(); size++) {
            CitationReader reader = new CitationReader(3);
            StringBuilder out = new StringBuilder();
            for (int at = 0; at < said.length(); at += size) {
                out.append(reader.more(said.substring(at, Math.min(said.length(), at + size))));
            }
            out.append(reader.rest());
            assertThat(out.toString()).as("in pieces of " + size).isEqualTo(written);
        }
    }

    @Test
    void numbersAreGivenInTheOrderOfCiting() {
        CitationReader reader = new CitationReader(6);

        String text = reader.more("One [ID:4]. Two [ID:2][ID:4]. Three [ID:0].") + reader.rest();

        assertThat(text).isEqualTo("One [ID:0]. Two [ID:1][ID:0]. Three [ID:2].");
        assertThat(reader.cited()).containsExactly(4, 2, 0);
    }

    @Test
    void plainTextIsNotHeldBack() {
        CitationReader reader = new CitationReader(3);

        assertThat(reader.more("The ferry leaves")).isEqualTo("The ferry leaves");
        assertThat(reader.more(" at noon [I")).isEqualTo(" at noon");
        assertThat(reader.more("D:1")).isEmpty();
        assertThat(reader.more("], they say.")).isEqualTo(" [ID:0], they say.");
    }

    @Test
    void anOpenBracketIsNotHeldBackForEver() {
        CitationReader reader = new CitationReader(3);

        assertThat(reader.more("[ID:" + " ".repeat(200))).isNotEmpty();
    }

    @Test
    void withNothingToCiteNothingIsCited() {
        CitationReader reader = new CitationReader(0);

        assertThat(reader.more("At noon [ID:0] or [1].") + reader.rest()).isEqualTo("At noon or [1].");
        assertThat(reader.cited()).isEmpty();
    }

    @Test
    void whatAQuotingModelQuotesStaysAsItIs() {
        CitationReader reader = new CitationReader(3, false);
        String quoted = "As in [1], badge (ID: 2) and ref 0 show. ";

        assertThat(reader.more(quoted + "[ID:2]") + reader.rest()).isEqualTo(quoted + "[ID:0]");
        assertThat(reader.cited()).containsExactly(2);
    }
}

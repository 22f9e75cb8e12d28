package io.ragstone.core.conversation.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.conversation.citation.CitationInsertion.Cited;
import io.ragstone.core.model.WordEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationInsertionTest {
    private static final List<String> SOURCES = List.of(
            "Bread is baked at four in the morning.",
            "The ferry to Norby leaves the second pier at noon. Tickets are sold on board.",
            "开往诺比的渡轮早上七点出发。");

    @Test
    void eachSentenceCitesWhatSaysTheSame() {
        Cited cited = new CitationInsertion(SOURCES, null)
                .into(
                        "The ferry leaves the second pier at noon.\nBread is baked at four in the morning. I hope this helps you.");

        assertThat(cited.text())
                .isEqualTo(
                        "The ferry leaves the second pier at noon. [ID:0]\nBread is baked at four in the morning. [ID:1]"
                                + " I hope this helps you.");
        assertThat(cited.cited()).containsExactly(1, 0);
    }

    @Test
    void chineseIsCitedToo() {
        Cited cited = new CitationInsertion(SOURCES, null).into("渡轮早上七点出发。祝您旅途愉快！");

        assertThat(cited.text()).isEqualTo("渡轮早上七点出发。 [ID:0]祝您旅途愉快！");
        assertThat(cited.cited()).containsExactly(2);
    }

    @Test
    void meaningsAreComparedWhereTheyCanBe() {
        Cited cited = new CitationInsertion(SOURCES, new WordEmbedder()).into("Bread is baked at four in the morning.");

        assertThat(cited.cited()).containsExactly(0);
    }

    @Test
    void whatNoSourceSaysIsNotCited() {
        String answer = "Whales sing in deep water. Stars shine.";

        assertThat(new CitationInsertion(SOURCES, null).into(answer)).isEqualTo(new Cited(answer, List.of()));
    }

    @Test
    void codeAndTablesAreNotCited() {
        String answer = "```\nprint ferry Norby leaves second pier noon\n```\n| ferry Norby | second pier | noon |";

        assertThat(new CitationInsertion(SOURCES, null).into(answer).text()).isEqualTo(answer);
    }
}

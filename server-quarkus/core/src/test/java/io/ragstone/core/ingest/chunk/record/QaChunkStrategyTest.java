package io.ragstone.core.ingest.chunk.record;

import static io.ragstone.core.ingest.chunk.Drafts.contents;
import static io.ragstone.core.ingest.chunk.Drafts.cut;
import static io.ragstone.core.ingest.chunk.Drafts.heading;
import static io.ragstone.core.ingest.chunk.Drafts.headless;
import static io.ragstone.core.ingest.chunk.Drafts.table;
import static io.ragstone.core.ingest.chunk.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

class QaChunkStrategyTest {
    @Test
    void aTableOfTwoColumnsHoldsPairs() {
        List<ChunkDraft> chunks = cut(
                "qa",
                512,
                table(
                        "Question|Answer",
                        "When do quiet hours begin?|At ten.",
                        "|On Sundays at nine.",
                        "May I keep a dog?|Yes, on a leash."));

        assertThat(contents(chunks))
                .containsExactly(
                        "Question: When do quiet hours begin?\tAnswer: At ten.\nOn Sundays at nine.",
                        "Question: May I keep a dog?\tAnswer: Yes, on a leash.");
        assertThat(chunks.getFirst().questions()).containsExactly("When do quiet hours begin?");
        assertThat(chunks.getFirst().positions()).hasSize(1);
    }

    @Test
    void aFirstRowThatIsNoHeadIsAPair() {
        assertThat(contents(cut("qa", 512, headless("What is a heron?|A bird."), table("Who?|Me."))))
                .containsExactly("Question: What is a heron?\tAnswer: A bird.", "Question: Who?\tAnswer: Me.");
    }

    @Test
    void aTableOfMoreColumnsBelongsToTheAnswer() {
        List<ChunkDraft> chunks =
                cut("qa", 512, heading(1, "Which fees are there?"), table("Fee|Price|Due", "Laundry|2|weekly"));

        assertThat(contents(chunks))
                .singleElement()
                .asString()
                .startsWith("Question: Which fees")
                .contains("Laundry");
    }

    @Test
    void linesWithTabsArePairsAndOthersGoOn() {
        assertThat(contents(cut(
                        "qa",
                        512,
                        text("Question\tAnswer\nWhen is it open?\tFrom nine.\nUntil five.\nWho pays?\tThe guest."))))
                .containsExactly(
                        "Question: When is it open?\tAnswer: From nine.\nUntil five.",
                        "Question: Who pays?\tAnswer: The guest.");
    }

    @Test
    void linesWithCommasArePairsOnlyWhenTheyAsk() {
        assertThat(contents(cut("qa", 512, text("\"Is it open, today?\",\"Yes, it is.\"\nWho pays?,The guest."))))
                .containsExactly(
                        "Question: Is it open, today?\tAnswer: Yes, it is.", "Question: Who pays?\tAnswer: The guest.");
        assertThat(contents(cut("qa", 512, text("It is open, of course.\nThe guest pays, as ever."))))
                .containsExactly("It is open, of course.\n\nThe guest pays, as ever.");
    }

    @Test
    void labelledLinesArePairsInEnglishAndChinese() {
        assertThat(contents(cut(
                        "qa",
                        512,
                        text("House rules"),
                        text("Q: When is it open?\nA: From nine.\nUntil five."),
                        text("It is closed on Sundays."),
                        text("**Q2:** Who pays?"),
                        text("**A2:** The guest."),
                        text("问：几点开门？\n答：九点。"))))
                .containsExactly(
                        "House rules",
                        "Question: When is it open?\tAnswer: From nine.\nUntil five.\nIt is closed on Sundays.",
                        "Question: Who pays?\tAnswer: The guest.",
                        "Question: 几点开门？\tAnswer: 九点。");
    }

    @Test
    void numberedQuestionsAreQuestionsAndNumberedStepsAreNot() {
        assertThat(contents(cut(
                        "qa",
                        512,
                        text("1. How do I pay?\nYou need a card.\n1. Insert it.\n2. Wait."),
                        text("2、谁来付款？\n客人。"))))
                .containsExactly(
                        "Question: How do I pay?\tAnswer: You need a card.\n1. Insert it.\n2. Wait.",
                        "Question: 谁来付款？\tAnswer: 客人。");
    }

    @Test
    void headingsAreTheQuestionOfWhatStandsBelow() {
        List<ChunkDraft> chunks = cut(
                "qa",
                512,
                heading(1, "Handbook"),
                heading(2, "Can I bring a dog?"),
                text("Yes."),
                text("On a leash."),
                heading(2, "And a cat?"),
                text("Of course."),
                heading(1, "Appendix"));

        assertThat(contents(chunks))
                .containsExactly(
                        "Question: Handbook\nCan I bring a dog?\tAnswer: Yes.\nOn a leash.",
                        "Question: Handbook\nAnd a cat?\tAnswer: Of course.",
                        "# Appendix");
    }

    @Test
    void pairsUnderAHeadingKnowIt() {
        List<ChunkDraft> chunks = cut("qa", 512, heading(1, "Opening hours"), text("Q: When?\nA: At nine."));

        assertThat(contents(chunks)).containsExactly("Question: When?\tAnswer: At nine.");
        assertThat(chunks.getFirst().headings()).containsExactly("Opening hours");
    }

    @Test
    void aQuestionWithoutAnAnswerIsKeptAsText() {
        assertThat(contents(cut("qa", 512, text("Q: First?\nQ: Second?\nA: Yes."))))
                .containsExactly("First?", "Question: Second?\tAnswer: Yes.");
    }

    @Test
    void aLongAnswerRepeatsTheQuestion() {
        List<ChunkDraft> chunks = cut(
                "qa",
                60,
                text("Q: What about herons?\nA: "
                        + "The heron waits in the water. ".repeat(30).strip()));

        assertThat(chunks).hasSizeGreaterThan(3).allSatisfy(chunk -> {
            assertThat(chunk.content())
                    .startsWith("Question: What about herons?\tAnswer: The heron")
                    .endsWith("water.");
            assertThat(new TokenCounter().count(chunk.content())).isLessThanOrEqualTo(60);
            assertThat(chunk.questions()).containsExactly("What about herons?");
        });
    }
}

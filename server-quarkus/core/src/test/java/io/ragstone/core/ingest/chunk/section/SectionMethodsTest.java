package io.ragstone.core.ingest.chunk.section;

import static io.ragstone.core.ingest.chunk.Drafts.contents;
import static io.ragstone.core.ingest.chunk.Drafts.cut;
import static io.ragstone.core.ingest.chunk.Drafts.heading;
import static io.ragstone.core.ingest.chunk.Drafts.on;
import static io.ragstone.core.ingest.chunk.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ingest.cut.ChunkDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The methods that go by headings: "paper", "book", "manual", "headings", "presentation", "email" and "resume". */
class SectionMethodsTest {
    private static final String LONG =
            "The heron waits in the shallow water. ".repeat(9).strip();

    @Test
    void aPapersAbstractIsWholeAndItsReferencesAreApart() {
        String summary = "We watched herons. ".repeat(60).strip();
        List<ChunkDraft> chunks = cut(
                "paper",
                100,
                heading(1, "On Herons"),
                text("Ada Miller, Chen Wei"),
                text("Abstract"),
                text(summary),
                text("1 Introduction"),
                text(LONG),
                text("2 Methods"),
                text("2.1 Birds"),
                text(LONG),
                text("References"),
                text("[1] A book about birds."));

        assertThat(chunks.get(0).content()).isEqualTo("# On Herons\n\nAda Miller, Chen Wei");
        assertThat(chunks.get(1).content()).isEqualTo("## Abstract\n\n" + summary);
        assertThat(chunks.get(1).headings()).containsExactly("On Herons");
        assertThat(chunks.get(2).content()).startsWith("## 1 Introduction");
        assertThat(chunks.get(3).content()).startsWith("## 2 Methods\n\n### 2.1 Birds");
        assertThat(chunks.get(4).content()).isEqualTo("## References\n\n[1] A book about birds.");
        assertThat(chunks).hasSize(5);
    }

    @Test
    void anAbstractMayBeAParagraphThatSaysSo() {
        List<ChunkDraft> chunks =
                cut("paper", 512, heading(1, "苍鹭研究"), text("摘要：我们观察苍鹭。"), text("一段正文。"), text("参考文献"), text("[1] 鸟类。"));

        assertThat(contents(chunks)).containsExactly("# 苍鹭研究", "摘要：我们观察苍鹭。", "一段正文。", "## 参考文献\n\n[1] 鸟类。");
    }

    @Test
    void aBookIsCutByItsChaptersAndLosesItsTableOfContents() {
        List<ChunkDraft> chunks = cut(
                "book",
                100,
                text("Contents\nChapter 1 The Lake ........ 1\nChapter 2 The River ...... 9"),
                text("Part One"),
                text("Chapter 1 The Lake\n" + LONG),
                text("Chapter 2 The River\nIt is short."),
                text("第三章 海洋\n很短。"));

        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(0).content()).startsWith("# Part One\n\n## Chapter 1 The Lake\n\nThe heron");
        assertThat(chunks.get(1).content()).isEqualTo("## Chapter 2 The River\n\nIt is short.\n\n## 第三章 海洋\n\n很短。");
        assertThat(chunks.get(1).headings()).containsExactly("Part One");
    }

    @Test
    void aTableOfContentsWithoutPagesIsKnownByItsRepetition() {
        assertThat(contents(
                        cut("book", 512, text("目录"), text("第一章 湖\n第二章 河"), text("第一章 湖\n湖很大。"), text("第二章 河\n河很长。"))))
                .singleElement()
                .isEqualTo("## 第一章 湖\n\n湖很大。\n\n## 第二章 河\n\n河很长。");
    }

    @Test
    void romanNumeralsAreChaptersAndOtherWordsAreNot() {
        assertThat(cut(
                        "book",
                        110,
                        text("I\n" + LONG + "\nII\nI saw a heron, as I do so often these days. " + LONG),
                        text("III. The End\nMix and match. " + LONG)))
                .extracting(chunk -> chunk.content().lines().findFirst().orElse(""))
                .containsExactly("## I", "## II", "## III. The End");
    }

    @Test
    void aManualsSectionsStayWholeAndSmallOnesAreMerged() {
        List<ChunkDraft> chunks = cut(
                "manual",
                130,
                heading(1, "Pump"),
                heading(2, "Unpacking"),
                text("Open the box."),
                heading(2, "Placing"),
                text("Put it down."),
                heading(2, "Running"),
                text(LONG),
                heading(2, "Cleaning"),
                text(LONG));

        assertThat(chunks)
                .extracting(chunk -> chunk.content().lines().findFirst().orElse(""))
                .containsExactly("# Pump", "## Cleaning");
        assertThat(chunks.getFirst().content()).contains("Open the box.", "Put it down.", LONG);
        assertThat(chunks.getLast().headings()).containsExactly("Pump");
    }

    @Test
    void aManualWithoutHeadingsMayHaveNumberedLines() {
        assertThat(cut("manual", 100, text("1 Unpacking\n" + LONG), text("2 Placing\n" + LONG)))
                .extracting(chunk -> chunk.content().lines().findFirst().orElse(""))
                .containsExactly("## 1 Unpacking", "## 2 Placing");
    }

    @Test
    void headingsMakesAChunkOfEachOfThreeLevels() {
        List<ChunkDraft> chunks = cut(
                "headings",
                512,
                text("Before."),
                heading(1, "A"),
                heading(2, "B"),
                text("b"),
                heading(3, "C"),
                text("c"),
                heading(4, "D"),
                text("d"),
                heading(2, "E"),
                text("e"));

        assertThat(contents(chunks))
                .containsExactly("Before.", "# A\n\n## B\n\nb", "### C\n\nc\n\n#### D\n\nd", "## E\n\ne");
        assertThat(chunks)
                .extracting(ChunkDraft::headings)
                .containsExactly(List.of(), List.of(), List.of("A", "B"), List.of("A"));
    }

    @Test
    void everySlideIsAChunkOfItsPage() {
        List<ChunkDraft> chunks =
                cut("presentation", 512, on(1, "Welcome"), on(1, "to us"), on(2, "Figures"), on(4, "Bye"));

        assertThat(contents(chunks)).containsExactly("Welcome\n\nto us", "Figures", "Bye");
        assertThat(chunks)
                .extracting(chunk -> chunk.positions().getFirst().page())
                .containsExactly(1, 2, 4);
        assertThat(contents(cut(
                        "presentation", Map.of("pages", List.of(List.of(2, 3))), on(1, "Welcome"), on(2, "Figures"))))
                .containsExactly("Figures");
    }

    @Test
    void slidesWithoutPagesBeginWithTheirTitles() {
        assertThat(contents(cut("presentation", 512, heading(2, "One"), text("a"), heading(3, "x"), heading(2, "Two"))))
                .containsExactly("## One\n\na\n\n### x", "## Two");
    }

    @Test
    void aPictureIsOneChunk() {
        assertThat(contents(cut("picture", 5, on(1, "EXIT"), on(1, LONG)))).containsExactly("EXIT\n\n" + LONG);
    }

    @Test
    void aMailsAttachmentsAreApartAndEverythingIsUnderTheSubject() {
        List<ChunkDraft> chunks = cut(
                "email",
                40,
                text("From: ada@example.org\nTo: chen@example.org\nSubject: The pump\nDate: Mon, 2 Mar 2026"),
                text("Dear Chen, " + LONG),
                heading(1, "manual.docx"),
                heading(2, "Running"),
                text("Press the button."),
                heading(1, "notes.txt"),
                text("Call Ada."));

        assertThat(chunks.getFirst().content()).startsWith("From: ada@example.org");
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.headings()).startsWith("The pump"));
        assertThat(contents(chunks))
                .endsWith("# manual.docx\n\n## Running\n\nPress the button.", "# notes.txt\n\nCall Ada.");
    }

    @Test
    void aCvIsCutByItsSectionsUnderTheName() {
        List<ChunkDraft> chunks = cut(
                "resume",
                512,
                text("Ada Miller\nada@example.org, +44 20 7946 0000"),
                text("WORK EXPERIENCE\nEngineer at Pumps Ltd, 2019 to 2024"),
                heading(2, "Education"),
                text("BSc, University of Leeds"),
                text("技能：\nJava, SQL"));

        assertThat(contents(chunks))
                .containsExactly(
                        "Ada Miller\nada@example.org, +44 20 7946 0000",
                        "# WORK EXPERIENCE\n\nEngineer at Pumps Ltd, 2019 to 2024",
                        "## Education\n\nBSc, University of Leeds",
                        "# 技能：\n\nJava, SQL");
        assertThat(chunks.subList(1, 4))
                .allSatisfy(chunk -> assertThat(chunk.headings()).containsExactly("Ada Miller"));
    }
}

package io.ragstone.core.ingest.chunk.section;

import static io.ragstone.core.ingest.chunk.Drafts.contents;
import static io.ragstone.core.ingest.chunk.Drafts.cut;
import static io.ragstone.core.ingest.chunk.Drafts.heading;
import static io.ragstone.core.ingest.chunk.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ingest.cut.ChunkDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawsChunkStrategyTest {
    @Test
    void anArticleIsAChunkUnderItsChapter() {
        List<ChunkDraft> chunks = cut(
                "laws",
                512,
                text("湿地保护法\n第一章 总则\n第一条 为了保护湿地，制定本法。\n第二条 本法所称湿地，是指沼泽。\n前款所称沼泽，包括滩涂。"),
                text("第二章 管理\n第一节 登记\n第三条 湿地应当登记。"));

        assertThat(contents(chunks))
                .containsExactly(
                        "湿地保护法",
                        "## 第一章 总则\n\n第一条 为了保护湿地，制定本法。",
                        "第二条 本法所称湿地，是指沼泽。\n前款所称沼泽，包括滩涂。",
                        "## 第二章 管理\n\n### 第一节 登记\n\n第三条 湿地应当登记。");
        assertThat(chunks.get(2).headings()).containsExactly("第一章 总则");
        assertThat(chunks.get(3).headings()).isEmpty();
    }

    @Test
    void theNameOfAnArticleOnALineOfItsOwnStaysWithIt() {
        List<ChunkDraft> chunks = cut(
                "laws",
                512,
                heading(1, "CHAPTER II Rights"),
                heading(2, "Section 1 Access"),
                text("Article 5"),
                heading(3, "Right of access"),
                text("1. Everyone may see what is stored.\n(a) at any time;\n(b) for nothing."),
                text("Article 6 Correction\nWhat is wrong is corrected."));

        assertThat(contents(chunks)).hasSize(2);
        assertThat(chunks.getFirst().content())
                .contains("CHAPTER II", "Article 5", "Right of access", "(b) for nothing.");
        assertThat(chunks.getLast().content()).isEqualTo("Article 6 Correction\nWhat is wrong is corrected.");
        assertThat(chunks.getLast().headings()).containsExactly("CHAPTER II Rights", "Section 1 Access");
    }

    @Test
    void paragraphSignsAndSectionsAreArticlesToo() {
        assertThat(contents(cut("laws", 512, text("Teil 1 Allgemeines\n§ 1 Zweck\nEs gilt.\n§ 2 Ort\nHier."))))
                .containsExactly("# Teil 1 Allgemeines\n\n§ 1 Zweck\nEs gilt.", "§ 2 Ort\nHier.");
        assertThat(contents(cut("laws", 512, text("Section 1.1 Name. It is an Act.\nSection 1.2 Place. It is here."))))
                .containsExactly("Section 1.1 Name. It is an Act.", "Section 1.2 Place. It is here.");
    }

    @Test
    void onlyAnArticleBeyondTheBudgetIsCutAndItsPartsKeepTheNumber() {
        String longOne = "Article 2 "
                + "The heron is protected in every season. ".repeat(12).strip();

        List<ChunkDraft> chunks =
                cut("laws", 40, text("Chapter 1 Birds\nArticle 1 Short.\n" + longOne + "\nArticle 3 Short too."));

        assertThat(chunks).hasSizeGreaterThan(4);
        assertThat(chunks.getFirst().content()).endsWith("Article 1 Short.");
        assertThat(chunks.get(1).headings()).containsExactly("Chapter 1 Birds");
        assertThat(chunks.get(2).headings()).containsExactly("Chapter 1 Birds", "Article 2");
        assertThat(chunks.subList(1, chunks.size() - 1))
                .allSatisfy(chunk -> assertThat(chunk.content()).endsWith("season."));
        assertThat(chunks.getLast().content()).isEqualTo("Article 3 Short too.");
    }
}

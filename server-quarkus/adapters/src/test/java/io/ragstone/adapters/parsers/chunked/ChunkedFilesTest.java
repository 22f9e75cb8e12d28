package io.ragstone.adapters.parsers.chunked;

import static io.ragstone.adapters.parsers.chunked.RealFiles.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ingest.cut.ChunkDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files of the kind that each method is for, from the parser to the chunks. */
class ChunkedFilesTest {
    private RealFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new RealFiles(folder);
    }

    private List<ChunkDraft> cut(String method, String file, Map<String, Object> settings) {
        return files.cut(method, "chunking/" + file, settings);
    }

    private static List<String> firstLines(List<ChunkDraft> chunks) {
        return chunks.stream()
                .map(chunk -> chunk.content().lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void aPaper() {
        List<ChunkDraft> chunks = cut("paper", "paper.pdf", Map.of("chunk_token_num", 160));

        assertThat(chunks.getFirst().content()).contains("Patience and Reward", "Ada Miller");
        assertThat(contents(chunks))
                .filteredOn(content -> content.contains("Abstract"))
                .singleElement()
                .satisfies(content -> assertThat(content)
                        .contains("wait longer catch larger fish", "rather than by the bird")
                        .doesNotContain("Introduction"));
        assertThat(firstLines(chunks))
                .anyMatch(line -> line.endsWith("1 Introduction"))
                .anyMatch(line -> line.endsWith("References"));
        assertThat(chunks.getLast().content()).contains("[1] Miller", "[2] Wei").doesNotContain("nineteen");
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.positions()).isNotEmpty());
        assertThat(chunks.subList(1, chunks.size()))
                .allSatisfy(chunk -> assertThat(chunk.headings()).startsWith("Patience and Reward in Grey Herons"));
    }

    @Test
    void aManual() {
        List<ChunkDraft> chunks = cut("manual", "manual.docx", Map.of("chunk_token_num", 180));

        assertThat(contents(chunks)).anySatisfy(content -> assertThat(content).contains("## Unpacking", "## Placing"));
        assertThat(chunks).anySatisfy(chunk -> {
            assertThat(chunk.content()).startsWith("### Stopping").endsWith("hand.");
            assertThat(chunk.headings()).containsExactly("Water pump WP 20", "Operation");
        });
        assertThat(contents(chunks)).anySatisfy(content -> assertThat(content).contains("| red | no water |"));
    }

    @Test
    void questionsUnderHeadings() {
        assertThat(contents(cut("qa", "faq.docx", Map.of())))
                .containsExactly(
                        "Question: Visiting the mill\nWhen is the mill open?\tAnswer: From Tuesday to Sunday, nine to"
                                + " five.\nOn holidays it closes at noon.",
                        "Question: Visiting the mill\nAre dogs allowed?\tAnswer: Yes, on a leash.");
    }

    @Test
    void questionsInTwoColumns() {
        List<ChunkDraft> chunks = cut("qa", "questions.csv", Map.of());

        assertThat(contents(chunks))
                .containsExactly(
                        "Question: When is the mill open, and where is it?\tAnswer: From nine to five, by the river.",
                        "Question: Are dogs allowed?\tAnswer: Yes, on a leash.");
        assertThat(chunks.getFirst().questions()).containsExactly("When is the mill open, and where is it?");
    }

    @Test
    void aTagSet() {
        assertThat(cut("tag", "tags.txt", Map.of()))
                .extracting(ChunkDraft::tags)
                .containsExactly(List.of("hydraulics", "machines"), List.of("birds", "nature"));
    }

    @Test
    void aResume() {
        List<ChunkDraft> chunks = cut("resume", "resume.docx", Map.of());

        assertThat(chunks.getFirst().content()).contains("Ada Miller", "ada.miller@example.org");
        assertThat(firstLines(chunks.subList(1, 4))).containsExactly("# Work Experience", "# Education", "# Skills");
        assertThat(chunks.get(2).headings()).singleElement().asString().contains("Ada Miller");
    }

    @Test
    void aPresentation() {
        List<ChunkDraft> chunks = cut("presentation", "slides.pdf", Map.of());

        assertThat(chunks)
                .extracting(chunk -> chunk.positions().getFirst().page())
                .containsExactly(1, 2, 3);
        assertThat(chunks.get(1).content()).contains("Visitors", "Twelve thousand", "June");
        assertThat(cut("presentation", "slides.pdf", Map.of("pages", List.of(List.of(3, 3)))))
                .hasSize(1);
    }

    @Test
    void aBook() {
        List<ChunkDraft> chunks = cut("book", "book.pdf", Map.of("chunk_token_num", 150));

        assertThat(firstLines(chunks)).allMatch(line -> line.matches("#+ Chapter [12] .*"));
        assertThat(chunks).hasSize(2);
        assertThat(String.join("", contents(chunks))).doesNotContain("Contents", "....");
    }

    @Test
    void aChineseRegulation() {
        List<ChunkDraft> chunks = cut("laws", "law.txt", Map.of());

        assertThat(contents(chunks))
                .filteredOn(content -> content.contains("第三条"))
                .singleElement()
                .satisfies(content -> assertThat(content).contains("第一节 名录").doesNotContain("第四条"));
        assertThat(chunks.getLast().content()).endsWith("（二）排放污水。");
        assertThat(chunks.getLast().headings()).contains("第二章 保护与利用");
        assertThat(chunks).hasSize(5);
    }

    @Test
    void anEnglishAct() {
        List<ChunkDraft> chunks = cut("laws", "act.md", Map.of());

        assertThat(contents(chunks)).anySatisfy(content -> assertThat(content).startsWith("Article 2. In this Act"));
        assertThat(chunks.getLast().content()).contains("Article 3. (1)", "(b) leaves it where it is.");
        assertThat(chunks)
                .filteredOn(chunk -> chunk.content().startsWith("Article 2"))
                .allSatisfy(
                        chunk -> assertThat(chunk.headings()).containsExactly("The Herons Act", "Chapter I General"));
    }

    @Test
    void aMail() {
        List<ChunkDraft> chunks = cut("email", "mail.txt", Map.of("chunk_token_num", 50));

        assertThat(chunks.getFirst().content()).startsWith("From: ada@example.org");
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.headings()).containsExactly("The pump is here"));
    }
}

package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkTag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the way of cutting and the labels that are wished for make of a document. */
class IngestionMethodsTest extends IngestionScene {
    @Test
    void aRecordingIsRefusedBeforeItIsRead() throws IOException {
        Document document = upload("x", "audio");
        beforeParsing = () -> {
            throw new IllegalStateException("it was read");
        };
        parsing.start(base, List.of(document));

        workOnNext();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().log())
                .contains("needs a speech model")
                .doesNotContain("it was read");
    }

    @Test
    void aGraphsDocumentSaysWhereItsEntitiesAreDrawn() throws IOException {
        parsed("Quiet hours begin at ten.", "knowledge_graph", Map.of("chunk_token_num", 8192));
        assertThat(lastLog).contains("graph of the knowledge base");
    }

    @Test
    void keywordsAndQuestionsOfTheModelAreOnTheChunks() throws IOException {
        models.answers("Keywords: quiet hours, Ten", "1. When do quiet hours begin?");

        List<Chunk> found =
                parsed("Quiet hours begin at ten.", "naive", Map.of("auto_keywords", 2, "auto_questions", 1));

        assertThat(found).singleElement().satisfies(chunk -> {
            assertThat(chunk.keywords()).containsExactly("quiet hours", "Ten");
            assertThat(chunk.questions()).containsExactly("When do quiet hours begin?");
        });
    }

    @Test
    void withoutAModelTheLogSaysWhatWasNotDone() throws IOException {
        List<Chunk> found =
                parsed("Quiet hours begin at ten.", "naive", Map.of("auto_keywords", 1, "auto_questions", 1));

        assertThat(found.getFirst().keywords()).hasSize(1);
        assertThat(found.getFirst().questions()).isEmpty();
        assertThat(lastLog).contains("needs a chat model", "counting words");
    }

    @Test
    void tagsOfATagSetAreOnTheChunks() throws IOException {
        List<Chunk> rows =
                parsed("Dogs and cats in the house\tanimals,pets\nBicycles in the cellar\tvehicles", "tag", Map.of());
        assertThat(rows.getFirst().tags()).extracting(ChunkTag::name).containsExactly("animals", "pets");
        String tagSet = base.id().toString().replace("-", "");

        List<Chunk> found =
                parsed("Dogs stay on the leash.", "naive", Map.of("tag_kb_ids", List.of(tagSet), "topn_tags", 2));

        assertThat(found.getFirst().tags()).containsExactly(new ChunkTag("animals", 10), new ChunkTag("pets", 10));
        assertThat(lastLog).contains("Tags were found for 1 of 1 chunks");
    }
}

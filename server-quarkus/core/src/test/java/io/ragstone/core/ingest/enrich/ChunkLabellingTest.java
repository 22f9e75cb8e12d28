package io.ragstone.core.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.model.FakeChatModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkLabellingTest {
    private final UUID id = new UUID(1, 1);
    private final FakeChatModels models = new FakeChatModels();
    private final List<String> log = new ArrayList<>();
    private int signsOfLife;

    private List<Chunk> label(Map<String, Object> config, int count) {
        SampleChunks samples = new SampleChunks(id, id, id);
        List<Chunk> chunks = IntStream.range(0, count)
                .mapToObj(i -> samples.chunk(1, i, "The heat pump stands in the cellar, number " + i)
                        .chunk())
                .map(chunk -> chunk.labelled(List.of(), List.of()))
                .toList();
        return new ChunkLabelling(models).label(chunks, EnrichSettings.of(config), id, new Progress() {
            @Override
            public void say(String sentence) {
                log.add(sentence);
            }

            @Override
            public void alive() {
                signsOfLife++;
            }
        });
    }

    @Test
    void aModelThatKeepsFailingIsLeftAloneAndWordsAreCounted() {
        models.breakDown();

        List<Chunk> labelled = label(Map.of("auto_keywords", 2), 8);

        assertThat(labelled)
                .hasSize(8)
                .allSatisfy(chunk -> assertThat(chunk.keywords()).hasSize(2));
        assertThat(models.asked()).hasSize(3);
        assertThat(signsOfLife).isEqualTo(3);
        assertThat(log).singleElement().asString().contains("failed 3 times", "The model does not answer.");
    }

    @Test
    void anEmptyAnswerIsReplacedByCounting() {
        models.answers("", "pump");

        assertThat(label(Map.of("auto_keywords", 1), 2))
                .allSatisfy(chunk -> assertThat(chunk.keywords()).hasSize(1));
        assertThat(log).isEmpty();
    }

    @Test
    void whatIsAskedForBeyondTheLimitsIsNotGiven() {
        assertThat(EnrichSettings.of(Map.of("auto_keywords", 99, "auto_questions", -1, "topn_tags", 0)))
                .isEqualTo(new EnrichSettings(32, 0, List.of(), 1));
        assertThat(EnrichSettings.of(Map.of(
                                "tag_kb_ids",
                                List.of("nonsense", id.toString(), id.toString().replace("-", ""))))
                        .tagSets())
                .containsExactly(id);
    }
}

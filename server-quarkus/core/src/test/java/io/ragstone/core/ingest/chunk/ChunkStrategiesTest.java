package io.ragstone.core.ingest.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkStrategiesTest {
    private final ChunkStrategies strategies = ChunkStrategies.all(new TokenCounter());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naive",
                "qa",
                "table",
                "paper",
                "book",
                "laws",
                "presentation",
                "manual",
                "one",
                "picture",
                "email",
                "tag",
                "resume",
                "knowledge_graph",
                "audio",
                "paragraphs",
                "sentences",
                "characters",
                "headings",
                "rows"
            })
    void everyMethodHasAStrategyOfItsOwn(String method) {
        assertThat(strategies.get(method).method()).isEqualTo(method);
        assertThat(strategies.methods()).contains(method).hasSize(20);
    }

    @Test
    void anUnknownMethodIsRefusedWithTheNamesThatThereAre() {
        assertThatThrownBy(() -> strategies.get("nonsense"))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
                .hasMessageContainingAll("nonsense", "naive", "one", "qa");
    }

    @Test
    void twoStrategiesOfOneNameAreAMistake() {
        NaiveChunkStrategy naive = new NaiveChunkStrategy(new TokenCounter());

        assertThatThrownBy(() -> new ChunkStrategies(List.of(naive, naive)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneKeepsEverythingTogether() {
        Block paragraph =
                new Block.Paragraph("Many words are in this file. ".repeat(500).strip(), List.of());

        List<ChunkDraft> chunks = strategies
                .get("one")
                .cut(
                        new ParsedDocument(null, List.of(paragraph, paragraph)),
                        new ChunkSettings(10, "\n`words`", false, List.of()));

        assertThat(chunks).hasSize(1);
        assertThat(chunks.getFirst().content()).isEqualTo(paragraph.text() + "\n\n" + paragraph.text());
    }
}

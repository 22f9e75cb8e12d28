package io.ragstone.core.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.model.CountingEmbedder;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.EmbedderContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionEmbeddersTest extends EmbedderContract {
    private static final UUID TENANT = new UUID(1, 2);

    private final CountingEmbedder embedder = new CountingEmbedder();
    private final QuestionEmbedders questions = new QuestionEmbedders((tenant, model) -> embedder, 2);

    @Override
    protected Embedder embedder() {
        return questions.get(TENANT, "words@Test");
    }

    @Test
    void theLatestQuestionsAreRemembered() {
        for (String question : List.of("one", "two", "one", "three", "one", "two")) {
            embedder().embed(List.of(question));
        }

        assertThat(embedder.embedded()).containsExactly("one", "two", "three", "two");
    }

    @Test
    void tenantsDoNotMix() {
        embedder().embed(List.of("one"));
        questions.get(new UUID(3, 4), "words@Test").embed(List.of("one"));

        assertThat(embedder.embedded()).containsExactly("one", "one");
    }
}

package io.ragstone.core.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.EmbedderContract;
import io.ragstone.core.model.WordEmbedder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SizedEmbedderTest extends EmbedderContract {
    private static final UUID TENANT = new UUID(1, 2);

    private final FakeVectorSizes sizes = new FakeVectorSizes();

    @Override
    protected Embedder embedder() {
        return new SizedEmbedder(new WordEmbedder(), TENANT, sizes);
    }

    @Test
    void theFirstVectorSaysHowLongTheyAre() {
        assertThat(sizes.find(TENANT, "words@Test")).isEmpty();
        assertThat(embedder().dimensions()).isEqualTo(64);
        assertThat(sizes.find(TENANT, "words@Test")).hasValue(64);
    }

    @Test
    void vectorsOfAnotherSizeAreRefused() {
        sizes.keepFirst(TENANT, "words@Test", 1536);

        assertThatThrownBy(() -> embedder().embed(List.of("one")))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("words@Test now gives vectors of 64 numbers")
                .hasMessageContaining("has 1536");
    }
}

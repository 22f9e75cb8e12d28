package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.document.Document;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.reembed.EmbeddingComparison.Compared;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingCheckTest extends ReembeddingScene {
    private final Document rules =
            document("Quiet hours begin at ten", "Dogs stay on the leash", "Bins are emptied on Monday");
    private final Document menu = document("Soup of the day", "Fish on Friday");

    private EmbeddingCheck check(Embedders embedders) {
        ModelAccess access =
                new ModelAccess(new ModelCatalogue(), new FakeProviderKeyStore(), new FakeTenantModelStore());
        return new EmbeddingCheck(documents, chunks, access, embedders, new Random(7));
    }

    private EmbeddingComparison compared(Embedders embedders, int count) {
        return check(embedders).compare(base, NEW, count);
    }

    /** The model of another name makes the vectors of the present one. */
    private static Embedder asBefore() {
        return new NamedEmbedder(OLD);
    }

    @Test
    void aModelWithTheSameVectorsIsCompatible() {
        EmbeddingComparison comparison = compared((owner, model) -> asBefore(), 5);

        assertThat(comparison.isCompatible()).isTrue();
        assertThat(comparison.model()).isEqualTo(NEW);
        assertThat(comparison.compared()).hasSize(5);
        assertThat(comparison.least()).isCloseTo(1, within(1e-5));
        assertThat(comparison.average()).isCloseTo(1, within(1e-5));
        assertThat(comparison.greatest()).isCloseTo(1, within(1e-5));
        assertThat(comparison.compared())
                .allSatisfy(each ->
                        assertThat(each.dimensions()).isEqualTo(asBefore().dimensions()))
                .extracting(Compared::documentName)
                .containsOnly("rules.txt");
    }

    @Test
    void aModelWithOtherVectorsIsNot() {
        EmbeddingComparison comparison = compared((owner, model) -> new Backwards(), 5);

        assertThat(comparison.isCompatible()).isFalse();
        assertThat(comparison.average()).isLessThan(0.9);
    }

    @Test
    void vectorsOfAnotherSizeCannotBeCompared() {
        assertThatThrownBy(() -> compared((owner, model) -> new NamedEmbedder("a" + OLD), 5))
                .hasMessage("Embedding failure. The dimension (" + (asBefore().dimensions() + 1)
                        + ") of given embedding model is different from the original ("
                        + asBefore().dimensions() + ")");
    }

    @Test
    void asManyChunksAsAreWantedAreTriedOfAsManyDocuments() {
        List<Compared> two = compared((owner, model) -> asBefore(), 2).compared();
        assertThat(two).hasSize(2);
        assertThat(two).extracting(each -> each.chunk().documentId()).containsExactlyInAnyOrder(rules.id(), menu.id());
        assertThat(compared((owner, model) -> asBefore(), 100).compared()).hasSize(5);
    }

    @Test
    void whereNothingIsAnyModelWillDo() {
        chunks.deleteDocuments(oldKey, base.id(), List.of(rules.id(), menu.id()));

        EmbeddingComparison comparison = compared((owner, model) -> new Backwards(), 5);

        assertThat(comparison.compared()).isEmpty();
        assertThat(comparison.average()).isZero();
        assertThat(comparison.least()).isZero();
        assertThat(comparison.isCompatible()).isTrue();
    }

    @Test
    void whatCannotBeTriedIsRefused() {
        EmbeddingCheck check = check((owner, model) -> asBefore());

        assertThatThrownBy(() -> check.compare(base, "nonsense@Builtin", 5))
                .hasMessage("Unsupported model: <nonsense@Builtin>");
        assertThatThrownBy(() -> check.compare(base, NEW, 0))
                .hasMessage("The number of chunks to try has to be from 1 to 100.");
        assertThatThrownBy(() -> check.compare(base, NEW, 101))
                .hasMessage("The number of chunks to try has to be from 1 to 100.");
    }

    /** Vectors of the same size that mean something else. */
    private static final class Backwards extends NamedEmbedder {
        Backwards() {
            super(OLD);
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            return super.embed(texts.stream()
                    .map(text -> new StringBuilder(text).reverse().toString())
                    .toList());
        }
    }
}

package io.ragstone.core.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.model.CountingEmbedder;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.EmbedderContract;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.WordEmbedder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentEmbeddersTest extends EmbedderContract {
    private static final UUID TENANT = new UUID(1, 2);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private final FakeEmbeddingCache cache = new FakeEmbeddingCache();
    private final CountingEmbedder embedder = new CountingEmbedder();

    @Override
    protected Embedder embedder() {
        return cached(1000);
    }

    private Embedder cached(int most) {
        return new DocumentEmbedders((tenant, model) -> embedder, cache, most, clock).get(TENANT, "words@Test");
    }

    @Test
    void aTextIsEmbeddedOnce() {
        cached(10).embed(List.of("one", "two", "one"));
        List<Vector> again = cached(10).embed(List.of("two", "three", "one"));

        assertThat(embedder.embedded()).containsExactly("one", "two", "three");
        assertThat(again).isEqualTo(new WordEmbedder().embed(List.of("two", "three", "one")));
    }

    @Test
    void theCacheStaysWithinItsBounds() {
        Embedder small = cached(3);
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(1));
            small.embed(List.of("text " + i));
        }

        assertThat(cache.size()).isEqualTo(3);
        small.embed(List.of("text 9"));
        assertThat(embedder.embedded()).hasSize(10);
    }

    @Test
    void nothingIsKeptWhereNothingShallBe() {
        cached(0).embed(List.of("one"));
        cached(0).embed(List.of("one"));

        assertThat(embedder.embedded()).containsExactly("one", "one");
        assertThat(cache.size()).isZero();
    }

    @Test
    void aBrokenCacheCostsNothingButTime() {
        Embedder cached = new DocumentEmbedders((tenant, model) -> embedder, new BrokenCache(), 10, clock)
                .get(TENANT, "words@Test");

        assertThat(cached.embed(List.of("one"))).isEqualTo(new WordEmbedder().embed(List.of("one")));
    }

    private static final class BrokenCache implements EmbeddingCache {
        @Override
        public Map<String, Vector> find(UUID tenantId, String model, Collection<String> hashes) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void keep(UUID tenantId, String model, Map<String, Vector> vectors, Instant now) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void forget(UUID tenantId, String model) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void trim(int most) {
            throw new IllegalStateException("broken");
        }
    }
}

package io.ragstone.core.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.model.Vector;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EmbeddingCache} does. */
public abstract class EmbeddingCacheContract {
    private static final String MODEL = "text-embedding-3-small@OpenAI";
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00Z");
    private static final Vector NORTH = new Vector(new float[] {0, 1});
    private static final Vector EAST = new Vector(new float[] {1, 0});

    private final UUID tenant = new Ids(Clock.systemUTC()).next();

    protected abstract EmbeddingCache cache();

    @Test
    void findsWhatWasKept() {
        cache().keep(tenant, MODEL, Map.of("a", NORTH, "b", EAST), MONDAY);

        assertThat(cache().find(tenant, MODEL, List.of("a", "b", "c"))).isEqualTo(Map.of("a", NORTH, "b", EAST));
        assertThat(cache().find(tenant, MODEL, List.of())).isEmpty();
    }

    @Test
    void tenantsAndModelsDoNotMix() {
        cache().keep(tenant, MODEL, Map.of("a", NORTH), MONDAY);

        assertThat(cache().find(UUID.randomUUID(), MODEL, List.of("a"))).isEmpty();
        assertThat(cache().find(tenant, "another@OpenAI", List.of("a"))).isEmpty();
    }

    @Test
    void whatIsThereStaysAsItIs() {
        cache().keep(tenant, MODEL, Map.of("a", NORTH), MONDAY);
        cache().keep(tenant, MODEL, Map.of("a", EAST), MONDAY.plusSeconds(1));

        assertThat(cache().find(tenant, MODEL, List.of("a"))).isEqualTo(Map.of("a", NORTH));
    }

    @Test
    void whatAModelMadeCanBeForgotten() {
        UUID stranger = UUID.randomUUID();
        cache().keep(tenant, MODEL, Map.of("a", NORTH), MONDAY);
        cache().keep(tenant, "another@OpenAI", Map.of("a", NORTH), MONDAY);
        cache().keep(stranger, MODEL, Map.of("a", NORTH), MONDAY);

        cache().forget(tenant, MODEL);

        assertThat(cache().find(tenant, MODEL, List.of("a"))).isEmpty();
        assertThat(cache().find(tenant, "another@OpenAI", List.of("a"))).hasSize(1);
        assertThat(cache().find(stranger, MODEL, List.of("a"))).hasSize(1);
    }

    @Test
    void takesThousandsAtOnce() {
        Map<String, Vector> many = IntStream.range(0, 1200)
                .mapToObj(i -> "hash " + i)
                .collect(Collectors.toMap(Function.identity(), hash -> EAST));
        cache().keep(tenant, MODEL, many, MONDAY);

        assertThat(cache().find(tenant, MODEL, many.keySet())).hasSize(1200);
    }

    @Test
    void theOldestGoFirst() {
        Instant farAhead = Instant.parse("2100-01-01T00:00:00Z");
        cache().keep(tenant, MODEL, Map.of("old", NORTH), farAhead);
        cache().keep(tenant, MODEL, Map.of("newer", EAST), farAhead.plusSeconds(1));
        cache().keep(tenant, MODEL, Map.of("newest", EAST), farAhead.plusSeconds(2));

        cache().trim(2);
        assertThat(cache().find(tenant, MODEL, List.of("old", "newer", "newest")))
                .containsOnlyKeys("newer", "newest");
        cache().trim(2);
        assertThat(cache().find(tenant, MODEL, List.of("newer", "newest"))).hasSize(2);
        cache().trim(0);
        assertThat(cache().find(tenant, MODEL, List.of("newer", "newest"))).isEmpty();
    }
}

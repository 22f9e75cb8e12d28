package io.ragstone.core.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link VectorSizes} does. */
public abstract class VectorSizesContract {
    private final UUID tenant = new Ids(Clock.systemUTC()).next();

    protected abstract VectorSizes sizes();

    @Test
    void theFirstSizeStays() {
        assertThat(sizes().find(tenant, "a@OpenAI")).isEmpty();
        assertThat(sizes().keepFirst(tenant, "a@OpenAI", 1536)).isEqualTo(1536);
        assertThat(sizes().keepFirst(tenant, "a@OpenAI", 3072)).isEqualTo(1536);
        assertThat(sizes().find(tenant, "a@OpenAI")).hasValue(1536);
    }

    @Test
    void tenantsAndModelsDoNotMix() {
        sizes().keepFirst(tenant, "a@OpenAI", 1536);

        assertThat(sizes().find(tenant, "b@OpenAI")).isEmpty();
        assertThat(sizes().find(UUID.randomUUID(), "a@OpenAI")).isEmpty();
    }
}

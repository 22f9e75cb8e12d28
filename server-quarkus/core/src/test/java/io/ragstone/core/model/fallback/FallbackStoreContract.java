package io.ragstone.core.model.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.model.ModelKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link FallbackStore} does. */
public abstract class FallbackStoreContract {
    private final UUID tenant = UUID.randomUUID();

    protected abstract FallbackStore store();

    @Test
    void whoHasChosenNothingHasNone() {
        assertThat(store().find(tenant, ModelKind.CHAT)).isEmpty();
    }

    @Test
    void modelsAreKeptInTheirOrderByTenantAndKind() {
        store().put(tenant, ModelKind.CHAT, List.of("z@A", "a@B", "m@C"));
        store().put(tenant, ModelKind.RERANK, List.of("r@A"));

        assertThat(store().find(tenant, ModelKind.CHAT)).containsExactly("z@A", "a@B", "m@C");
        assertThat(store().find(tenant, ModelKind.RERANK)).containsExactly("r@A");
        assertThat(store().find(UUID.randomUUID(), ModelKind.CHAT)).isEmpty();
    }

    @Test
    void aSecondChoiceReplacesTheFirst() {
        store().put(tenant, ModelKind.CHAT, List.of("z@A", "a@B"));
        store().put(tenant, ModelKind.CHAT, List.of("a@B"));
        assertThat(store().find(tenant, ModelKind.CHAT)).containsExactly("a@B");

        store().put(tenant, ModelKind.CHAT, List.of());
        assertThat(store().find(tenant, ModelKind.CHAT)).isEmpty();
    }
}

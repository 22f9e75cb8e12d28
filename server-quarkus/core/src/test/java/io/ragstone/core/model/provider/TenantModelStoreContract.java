package io.ragstone.core.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.TenantModel.State;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TenantModelStore} does. */
public abstract class TenantModelStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final ModelName QWEN = new ModelName("Qwen/Qwen3@32B", "VLLM");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();

    protected abstract TenantModelStore store();

    @Test
    void aModelIsFoundByTenantAndName() {
        TenantModel model = new TenantModel(
                tenant, QWEN, ModelKind.CHAT, 32_768, "sealed", "https://gpu.example.org/v1", State.ON, MONDAY);
        store().put(model);

        assertThat(store().find(tenant, QWEN)).contains(model);
        assertThat(store().find(tenant, new ModelName("Qwen/Qwen3@32B", "Ollama")))
                .isEmpty();
        assertThat(store().find(ids.next(), QWEN)).isEmpty();
    }

    @Test
    void aSecondOneReplacesTheFirst() {
        store().put(new TenantModel(
                tenant, QWEN, ModelKind.CHAT, 32_768, "sealed", "https://gpu.example.org/v1", State.ON, MONDAY));
        TenantModel changed =
                new TenantModel(tenant, QWEN, ModelKind.EMBEDDING, 0, null, null, State.OFF, MONDAY.plusSeconds(1));

        store().put(changed);

        assertThat(store().find(tenant, QWEN)).contains(changed);
        assertThat(store().list(tenant)).containsExactly(changed);
    }

    @Test
    void modelsAreListedByProviderAndName() {
        TenantModel third = plain(tenant, "b", "VLLM");
        TenantModel second = plain(tenant, "a", "VLLM");
        TenantModel first = plain(tenant, "c", "Ollama");
        store().put(third);
        store().put(second);
        store().put(first);
        store().put(plain(ids.next(), "d", "VLLM"));

        assertThat(store().list(tenant)).containsExactly(first, second, third);
    }

    @Test
    void aRemovedModelIsGoneForItsTenantAlone() {
        UUID other = ids.next();
        store().put(plain(tenant, "a", "VLLM"));
        store().put(plain(other, "a", "VLLM"));

        store().remove(tenant, new ModelName("a", "VLLM"));
        store().remove(tenant, new ModelName("b", "VLLM"));

        assertThat(store().list(tenant)).isEmpty();
        assertThat(store().list(other)).hasSize(1);
    }

    private static TenantModel plain(UUID owner, String name, String provider) {
        return new TenantModel(
                owner, new ModelName(name, provider), ModelKind.CHAT, 0, null, null, State.REMOVED, MONDAY);
    }
}

package io.ragstone.core.model.call;

import static io.ragstone.core.model.call.Calls.MONDAY;
import static io.ragstone.core.model.call.Calls.answered;
import static io.ragstone.core.model.call.Calls.endpoint;
import static io.ragstone.core.model.call.Calls.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ModelCallStore} does. */
public abstract class ModelCallStoreContract {
    private final UUID tenant = UUID.randomUUID();
    private final ModelEndpoint qwen = endpoint(tenant, "qwen");
    private final ModelEndpoint free = endpoint(tenant, "free", "https://models.example.org/v1", null);

    protected abstract ModelCallStore store();

    @Test
    void callsAreKeptWithWhatTheyUsedAndCost() {
        ModelCall priced = answered(qwen, new Usage(1_000_000, 7), MONDAY);
        ModelCall unpriced = answered(free, new Usage(3, 4), MONDAY.plusSeconds(1));
        ModelCall failed = failed(qwen, ErrorCode.TIMEOUT);

        store().add(List.of(failed, priced, unpriced));

        List<KeptCall> latest = store().latest(tenant, 2);
        assertThat(latest).containsExactly(KeptCall.of(unpriced), KeptCall.of(priced));
        assertThat(latest.getFirst().cost()).isNull();
        assertThat(latest.getLast().cost()).isEqualByComparingTo("0.1500042");
        assertThat(store().latest(tenant, 9)).contains(KeptCall.of(failed));
    }

    @Test
    void whatWasUsedIsSummedByTenantAndModel() {
        store().add(List.of(
                answered(qwen, new Usage(10, 5), MONDAY),
                answered(free, new Usage(1, 1), MONDAY),
                answered(qwen, new Usage(100, 50), MONDAY)));
        store().add(List.of(answered(qwen, new Usage(1000, 0), MONDAY)));
        store().add(List.of(answered(endpoint(UUID.randomUUID(), "qwen"), new Usage(7, 7), MONDAY)));

        assertThat(store().usedTokens(tenant)).isEqualTo(Map.of(qwen.model(), 1165L, free.model(), 2L));
        assertThat(store().usedTokens(UUID.randomUUID())).isEmpty();
    }

    @Test
    void oldCallsAreForgottenAndTheirSumsAreNot() {
        store().add(List.of(
                answered(qwen, new Usage(10, 5), MONDAY), answered(qwen, new Usage(20, 5), MONDAY.plusSeconds(1))));

        store().forgetBefore(MONDAY.plusSeconds(1));

        assertThat(store().latest(tenant, 9)).hasSize(1);
        assertThat(store().usedTokens(tenant)).containsEntry(qwen.model(), 40L);
    }

    @Test
    void manyCallsAreKeptAtOnce() {
        List<ModelCall> many = IntStream.range(0, 500)
                .mapToObj(i -> answered(qwen, new Usage(1, 1), MONDAY))
                .toList();

        store().add(many);

        assertThat(store().usedTokens(tenant)).containsEntry(qwen.model(), 1000L);
        assertThat(store().latest(tenant, 1000)).hasSize(500);
    }
}

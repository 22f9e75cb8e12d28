package io.ragstone.core.model.call;

import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.call.ModelCall.Outcome;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.provider.Price;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Endpoints and calls for tests. */
public final class Calls {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    public static final Price PRICE = new Price(new BigDecimal("0.15"), new BigDecimal("0.60"));

    private Calls() {}

    public static ModelEndpoint endpoint(UUID tenant, String name) {
        return endpoint(tenant, name, "https://models.example.org/v1", PRICE);
    }

    static ModelEndpoint endpoint(UUID tenant, String name, String baseUrl, @Nullable Price price) {
        return new ModelEndpoint(
                tenant, new ModelName(name, "VLLM"), Dialect.OPENAI_LIKE, baseUrl, false, "sk", 32, 0, 0, price);
    }

    static ModelCall answered(ModelEndpoint endpoint, Usage usage, Instant start) {
        return new ModelCall(endpoint, ModelKind.CHAT, usage, start, Duration.ofMillis(1200), Outcome.ANSWERED, null);
    }

    static ModelCall failed(ModelEndpoint endpoint, ErrorCode failure) {
        return new ModelCall(
                endpoint, ModelKind.CHAT, Usage.NONE, MONDAY, Duration.ofMillis(1200), Outcome.FAILED, failure);
    }

    static ModelCall cancelled(ModelEndpoint endpoint) {
        return new ModelCall(
                endpoint, ModelKind.CHAT, Usage.NONE, MONDAY, Duration.ofMillis(1200), Outcome.CANCELLED, null);
    }
}

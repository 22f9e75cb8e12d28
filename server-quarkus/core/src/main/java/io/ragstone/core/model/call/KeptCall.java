package io.ragstone.core.model.call;

import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a call.
 *
 * @param cost in US dollars, to nine decimals; null when the price is not known
 */
public record KeptCall(
        ModelName model,
        ModelKind kind,
        Usage usage,
        @Nullable BigDecimal cost,
        Instant startedAt,
        Duration took,
        ModelCall.Outcome outcome,
        @Nullable ErrorCode failure) {
    public static final int DECIMALS = 9;

    public static KeptCall of(ModelCall call) {
        return new KeptCall(
                call.endpoint().model(),
                call.kind(),
                call.usage(),
                call.cost()
                        .map(cost -> cost.setScale(DECIMALS, RoundingMode.HALF_UP))
                        .orElse(null),
                call.startedAt(),
                call.took(),
                call.outcome(),
                call.failure());
    }
}

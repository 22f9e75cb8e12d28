package io.ragstone.core.model.call;

import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a model as it ended.
 *
 * @param usage what the provider says; our own count where it says nothing
 * @param failure why it failed; null unless it did
 */
public record ModelCall(
        ModelEndpoint endpoint,
        ModelKind kind,
        Usage usage,
        Instant startedAt,
        Duration took,
        Outcome outcome,
        @Nullable ErrorCode failure) {
    /** How a call ended. */
    public enum Outcome {
        ANSWERED,
        FAILED,
        /** Nobody waited for the answer any more. */
        CANCELLED
    }

    /** In US dollars; empty when the price is not known. */
    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(endpoint.price()).map(price -> price.of(usage));
    }
}

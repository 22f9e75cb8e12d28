package io.ragstone.core.model.call;

import static io.ragstone.core.model.call.Calls.MONDAY;
import static io.ragstone.core.model.call.Calls.answered;
import static io.ragstone.core.model.call.Calls.cancelled;
import static io.ragstone.core.model.call.Calls.endpoint;
import static io.ragstone.core.model.call.Calls.failed;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakersTest {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock(MONDAY);
    private final CircuitBreakers breakers = new CircuitBreakers(3, PAUSE, clock);
    private final UUID tenant = UUID.randomUUID();
    private final ModelEndpoint model = endpoint(tenant, "qwen");

    @Test
    void afterSeveralFailuresInARowNobodyIsLetThrough() {
        fail(2);
        assertOpen(model);
        breakers.ended(failed(model, ErrorCode.TIMEOUT));

        assertThatThrownBy(() -> breakers.pass(model))
                .isInstanceOf(CoreException.class)
                .hasMessage("VLLM has failed 3 times in a row at https://models.example.org/v1. It is asked again in 30"
                        + " seconds.");
    }

    @Test
    void anAnswerInBetweenBeginsTheCountAnew() {
        fail(2);
        breakers.ended(answered(model, Usage.NONE, MONDAY));
        fail(2);

        assertOpen(model);
    }

    @Test
    void afterAPauseOneIsLetThroughAndDecidesForTheOthers() {
        fail(3);
        clock.advance(PAUSE);

        assertOpen(model);
        assertShut(model);
        breakers.ended(answered(model, Usage.NONE, MONDAY));

        assertOpen(model);
        assertOpen(model);
    }

    @Test
    void whenTheOneFailsTheyAllWaitAgain() {
        fail(3);
        clock.advance(PAUSE);
        assertOpen(model);

        fail(1);

        clock.advance(PAUSE.minusMillis(1));
        assertShut(model);
        clock.advance(Duration.ofMillis(1));
        assertOpen(model);
    }

    @Test
    void whoCancelsTheOneLeavesItToTheNext() {
        fail(3);
        clock.advance(PAUSE);
        assertOpen(model);

        breakers.ended(cancelled(model));

        assertOpen(model);
        assertShut(model);
    }

    @Test
    void callsThatBeganBeforeDoNotProlongThePause() {
        fail(3);
        clock.advance(PAUSE.minusSeconds(1));
        fail(2);
        clock.advance(Duration.ofSeconds(1));

        assertOpen(model);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "NOT_FOUND", "UNSUPPORTED"})
    void whoRefusesIsThere(ErrorCode refusal) {
        fail(2);
        breakers.ended(failed(model, refusal));
        fail(2);

        assertOpen(model);
    }

    @Test
    void othersAreNotConcerned() {
        fail(3);

        assertShut(model);
        assertShut(endpoint(tenant, "another model at the same place"));
        assertOpen(endpoint(tenant, "qwen", "https://elsewhere.example.org/v1", null));
        assertOpen(endpoint(UUID.randomUUID(), "qwen"));
    }

    @Test
    void withoutALimitItNeverShuts() {
        CircuitBreakers none = new CircuitBreakers(0, PAUSE, clock);
        for (int i = 0; i < 100; i++) {
            none.ended(failed(model, ErrorCode.UNAVAILABLE));
        }

        assertThatCode(() -> none.pass(model)).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breakers.ended(failed(model, ErrorCode.UNAVAILABLE));
        }
    }

    private void assertOpen(ModelEndpoint endpoint) {
        assertThatCode(() -> breakers.pass(endpoint)).doesNotThrowAnyException();
    }

    private void assertShut(ModelEndpoint endpoint) {
        assertThatThrownBy(() -> breakers.pass(endpoint)).hasMessageContaining("times in a row");
    }
}

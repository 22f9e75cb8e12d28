package io.ragstone.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.health.Reading.Color;
import io.ragstone.core.model.WordEmbedder;
import io.ragstone.core.watch.ModelCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelHealthTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final UUID TENANT = new UUID(1, 1);
    private static final String INSIDE = "small@Builtin";
    private static final String OUTSIDE = "big@OpenAI";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final LastCalls calls = new LastCalls(clock);
    private final ModelHealth health = new ModelHealth(
            model -> model.equals(INSIDE) ? Optional.of(new WordEmbedder()) : Optional.empty(),
            calls,
            new HealthSettings(MINUTE, MINUTE, 0, MINUTE),
            clock);

    @AfterEach
    void close() {
        health.close();
    }

    @Test
    void aModelInsideIsAsked() {
        assertThat(health.embedder(TENANT, INSIDE).color()).isEqualTo(Color.GREEN);
        assertThat(health.chat(TENANT, null).color()).isEqualTo(Color.GREEN);
    }

    @Test
    void aModelOutsideIsNotAskedForTheSakeOfIt() {
        assertThat(health.embedder(TENANT, OUTSIDE).color()).isEqualTo(Color.YELLOW);
        assertThat(health.chat(TENANT, OUTSIDE).message()).isEqualTo("was not asked since the server started");
    }

    @Test
    void itsLastAnswerCounts() {
        call(null);
        clock.advance(Duration.ofSeconds(12));

        Reading reading = health.chat(TENANT, OUTSIDE);

        assertThat(reading.color()).isEqualTo(Color.GREEN);
        assertThat(reading.message()).isEqualTo("answered 12 s ago");
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMillis(340));
        call("OpenAI refused the key.");
        assertThat(health.chat(TENANT, OUTSIDE).message()).isEqualTo("failed 0 s ago: OpenAI refused the key.");
        assertThat(health.chat(TENANT, OUTSIDE).color()).isEqualTo(Color.RED);
    }

    @Test
    void whatOthersSawIsNotTold() {
        call("OpenAI refused the key.");

        assertThat(health.chat(new UUID(2, 2), OUTSIDE).color()).isEqualTo(Color.YELLOW);
    }

    private void call(@Nullable String failure) {
        calls.modelCalled(new ModelCall(TENANT, ModelCall.Kind.CHAT, OUTSIDE, Duration.ofMillis(340), 10, 20, failure));
    }
}

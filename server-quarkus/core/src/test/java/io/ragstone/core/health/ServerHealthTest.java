package io.ragstone.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.health.Reading.Color;
import io.ragstone.core.health.ServerHealth.Dependency;
import io.ragstone.core.health.ServerHealth.Part;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A part that is well, one that is gone, one that stumbles, and one that never answers. */
class ServerHealthTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void whatAnswersIsGreenAndSaysWhatItIs() {
        try (ServerHealth health = health(() -> "answers", settings(LONG, 0))) {
            Reading reading = health.read().of(Part.DATABASE);

            assertThat(reading.color()).isEqualTo(Color.GREEN);
            assertThat(reading.kind()).isEqualTo("sqlite");
            assertThat(reading.message()).isEqualTo("answers");
            assertThat(health.read().isWell()).isTrue();
            assertThat(health.last().of(Part.DATABASE).ok()).isTrue();
        }
    }

    @Test
    void theReasonOfAFailureIsForTheLogAlone() {
        try (ServerHealth health = health(this::fail, settings(LONG, 0))) {
            Reading reading = health.read().of(Part.DATABASE);

            assertThat(reading.color()).isEqualTo(Color.RED);
            assertThat(reading.message()).doesNotContain("secret-host");
            assertThat(health.read().isWell()).isFalse();
        }
    }

    @Test
    void whatWorksWithLossesIsYellowAndSaysWhy() {
        Probe probe = () -> {
            throw new ImpairedException("the workers were shut down");
        };
        try (ServerHealth health = health(probe, settings(LONG, 2))) {
            Reading reading = health.read().of(Part.DATABASE);

            assertThat(reading.color()).isEqualTo(Color.YELLOW);
            assertThat(reading.message()).isEqualTo("the workers were shut down");
            assertThat(health.last().isWell()).isTrue();
        }
    }

    @Test
    void whatFailsOnceIsTriedAgainAndIsYellow() {
        failures.set(2);
        try (ServerHealth health = health(this::stumble, settings(LONG, 2))) {
            assertThat(health.read().of(Part.DATABASE).color()).isEqualTo(Color.YELLOW);
            assertThat(looks).hasValue(3);
            assertThat(health.read().of(Part.DATABASE).color()).isEqualTo(Color.GREEN);
        }
    }

    @Test
    void whatFailsMoreOftenThanItIsTriedIsRed() {
        failures.set(2);
        try (ServerHealth health = health(this::stumble, settings(LONG, 1))) {
            assertThat(health.read().of(Part.DATABASE).color()).isEqualTo(Color.RED);
            assertThat(looks).hasValue(2);
        }
    }

    @Test
    void whatHangsIsRedAndNobodyLooksAtItTwice() throws Exception {
        try (ServerHealth health = health(this::hang, settings(Duration.ofMillis(50), 0))) {
            assertThat(health.read().of(Part.DATABASE).message()).startsWith("has not answered for ");
            assertThat(health.read().of(Part.DATABASE).color()).isEqualTo(Color.RED);
            assertThat(health.last().isWell()).isFalse();
            assertThat(looks).hasValue(1);

            never.countDown();

            while (!health.read().isWell()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void whatHangsForVeryLongIsGivenUpAndLookedAtAnew() {
        try (ServerHealth health = health(this::hangAtFirst, settings(Duration.ofMillis(5), 0))) {
            while (!health.read().isWell()) {
                Thread.onSpinWait();
            }
            assertThat(looks).hasValueGreaterThan(1);
        }
    }

    @Test
    void beforeAnybodyLookedNothingIsSaidToBeBroken() {
        try (ServerHealth health = health(this::fail, settings(LONG, 0))) {
            assertThat(health.last().of(Part.DATABASE).color()).isEqualTo(Color.YELLOW);
        }
    }

    private static ServerHealth health(Probe probe, HealthSettings settings) {
        return new ServerHealth(Map.of(Part.DATABASE, new Dependency("sqlite", probe)), settings);
    }

    private static HealthSettings settings(Duration timeout, int retries) {
        return new HealthSettings(LONG, timeout, retries, LONG);
    }

    private String fail() {
        throw new IllegalStateException("secret-host refused the password");
    }

    private String stumble() {
        looks.incrementAndGet();
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("not now");
        }
        return "answers";
    }

    private String hang() throws InterruptedException {
        looks.incrementAndGet();
        never.await();
        return "answers";
    }

    private String hangAtFirst() throws InterruptedException {
        if (looks.incrementAndGet() == 1) {
            never.await();
        }
        return "answers";
    }
}

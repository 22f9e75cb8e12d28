package io.ragstone.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.service.RunningService.State;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScheduleTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private final Schedule schedule = new Schedule("chores");

    @AfterEach
    void stop() {
        schedule.stop();
    }

    @Test
    void choresAreDoneFromEachStartToTheNextStop() {
        schedule.every(Duration.ZERO, SOON, rounds::incrementAndGet);
        assertThat(schedule.state()).isEqualTo(State.STOPPED);
        for (int i = 0; i < 3; i++) {
            schedule.start();
            schedule.start();
            int before = rounds.get();
            until(() -> rounds.get() > before + 1);
            assertThat(schedule.state()).isEqualTo(State.RUNNING);

            assertThat(schedule.stop()).isTrue();
            assertThat(schedule.stop()).isTrue();

            assertThat(schedule.state()).isEqualTo(State.STOPPED);
        }
        int atTheEnd = rounds.get();
        schedule.stop();
        assertThat(rounds).hasValue(atTheEnd);
    }

    @Test
    void aChoreThatIsBeingDoneEndsFirst() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        schedule.every(Duration.ZERO, SOON, () -> {
            begun.countDown();
            // Long enough for the test to ask for the end, which waits for this.
            for (int i = 0; i < 1000; i++) {
                Thread.yield();
            }
            rounds.incrementAndGet();
        });
        schedule.start();
        begun.await();

        assertThat(schedule.stop()).isTrue();

        assertThat(rounds.get()).isPositive();
    }

    @Test
    void aChoreThatFailsShows() {
        schedule.every(Duration.ZERO, SOON, () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("on purpose");
        });
        schedule.start();

        until(() -> schedule.state() == State.BROKEN);
        schedule.stop();
        schedule.start();

        until(() -> rounds.get() == 2);
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}

package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.ingest.parse.ParseException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LargeFilesTest {
    private final LargeFiles files = new LargeFiles(100);

    @Test
    void largeOnesAreReadOneAfterTheOtherAndSmallOnesAtOnce() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            Future<Integer> first = workers.submit(() -> files.read(100, () -> {
                inside.incrementAndGet();
                reading.countDown();
                await(finish);
                return inside.getAndDecrement();
            }));
            reading.await();
            Future<Integer> second = workers.submit(() -> files.read(200, inside::incrementAndGet));

            assertThat(files.read(99, () -> "small")).isEqualTo("small");
            assertThat(second.isDone()).isFalse();
            finish.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(1);
        }
    }

    @Test
    void aFailureLetsTheNextOneIn() throws IOException {
        assertThatThrownBy(() -> files.read(100, () -> {
                    throw new IOException("gone");
                }))
                .hasMessage("gone");

        assertThat(files.read(100, () -> "next")).isEqualTo("next");
    }

    @Test
    void whoeverIsStoppedWhileWaitingIsToldSo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> files.read(100, () -> "never"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("was stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

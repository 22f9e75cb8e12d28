package io.ragstone.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all {@link Counters} do. */
public abstract class CountersContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private final String name = "requests/" + UUID.randomUUID();

    protected abstract Counters counters();

    @Test
    void whatIsAddedIsReturnedAndRead() {
        assertThat(counters().read(name, NINE)).isZero();
        assertThat(counters().add(name, NINE, 3_000_000_000L)).isEqualTo(3_000_000_000L);
        assertThat(counters().add(name, NINE, 7)).isEqualTo(3_000_000_007L);
        assertThat(counters().add(name, NINE, -8)).isEqualTo(2_999_999_999L);
        assertThat(counters().read(name, NINE)).isEqualTo(2_999_999_999L);
    }

    @Test
    void eachWindowAndEachNameCountsForItself() {
        counters().add(name, NINE, 5);

        assertThat(counters().add(name, TEN, 1)).isEqualTo(1);
        assertThat(counters().add(name + "x", NINE, 1)).isEqualTo(1);
        assertThat(counters().read(name, NINE)).isEqualTo(5);
    }

    @Test
    void oldWindowsAreForgotten() {
        counters().add(name, NINE, 5);
        counters().add(name, TEN, 6);

        counters().forgetBefore(TEN);

        assertThat(counters().read(name, NINE)).isZero();
        assertThat(counters().read(name, TEN)).isEqualTo(6);
    }

    @Test
    void manyWhoCountAtOnceMissNothing() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Long> one = () -> counters().add(name, NINE, 1);
            List<Future<Long>> totals =
                    threads.invokeAll(IntStream.range(0, 100).mapToObj(i -> one).toList());
            assertThat(totals).extracting(Future::get).doesNotHaveDuplicates().hasSize(100);
        }
        assertThat(counters().read(name, NINE)).isEqualTo(100);
    }
}

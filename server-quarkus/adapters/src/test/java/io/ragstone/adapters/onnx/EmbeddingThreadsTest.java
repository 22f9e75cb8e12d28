package io.ragstone.adapters.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EmbeddingThreadsTest {
    private final EmbeddingThreads threads = new EmbeddingThreads(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
        callers.close();
    }

    @Test
    void resultsComeInTheOrderOfTheWork() {
        List<Callable<Integer>> work =
                IntStream.range(0, 50).<Callable<Integer>>mapToObj(i -> () -> i).toList();

        assertThat(threads.run(work, false))
                .isEqualTo(IntStream.range(0, 50).boxed().toList());
        assertThat(threads.run(List.<Callable<Integer>>of(), false)).isEmpty();
    }

    @Test
    void urgentWorkGoesBeforeWhatWaits() throws InterruptedException {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Callable<Boolean> blocker = () -> {
            started.countDown();
            goOn.await();
            return done.add("blocker");
        };
        CompletableFuture<List<Boolean>> ingest = CompletableFuture.supplyAsync(
                () -> threads.run(List.of(blocker, () -> done.add("chunk 1"), () -> done.add("chunk 2")), false),
                callers);
        started.await();
        CompletableFuture<List<Boolean>> question =
                CompletableFuture.supplyAsync(() -> threads.run(List.of(() -> done.add("question")), true), callers);
        awaitWaiting(3);
        goOn.countDown();

        CompletableFuture.allOf(ingest, question).join();

        assertThat(done).containsExactly("blocker", "question", "chunk 1", "chunk 2");
    }

    @Test
    void aFailureEndsTheRest() {
        AtomicInteger done = new AtomicInteger();
        Callable<Integer> failing = () -> {
            throw new IllegalStateException("broken");
        };
        CountDownLatch never = new CountDownLatch(1);
        Callable<Integer> unreached = () -> {
            done.incrementAndGet();
            never.await();
            return 1;
        };

        assertThatThrownBy(() -> threads.run(List.of(failing, unreached, unreached), false))
                .isInstanceOf(CoreException.class)
                .hasRootCauseMessage("broken");

        never.countDown();
        assertThat(threads.run(List.of(() -> "next"), false)).containsExactly("next");
        assertThat(done.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void interruptedWorkIsLeft() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<ErrorCode> outcome = new CompletableFuture<>();
        Callable<Integer> blocker = () -> {
            started.countDown();
            goOn.await();
            return 1;
        };
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                threads.run(List.of(blocker, () -> 2), false);
            } catch (CoreException e) {
                outcome.complete(e.code());
            }
        });
        started.await();
        caller.interrupt();

        assertThat(outcome.join()).isEqualTo(ErrorCode.CANCELLED);
        goOn.countDown();
        caller.join();
    }

    @Test
    void nothingIsTakenAfterTheEnd() {
        threads.close();

        assertThatThrownBy(() -> threads.run(List.of(() -> 1), false))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    private void awaitWaiting(int tasks) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (threads.waiting() < tasks) {
            assertThat(System.nanoTime()).as("tasks waiting in time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}

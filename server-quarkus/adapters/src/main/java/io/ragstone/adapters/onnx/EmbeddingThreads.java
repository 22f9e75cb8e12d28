package io.ragstone.adapters.onnx;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that all models share: as many as there are cores, since every text keeps one busy. Urgent work, a question
 * for instance, goes before all the chunks of an ingest that wait, so that it waits for one text at most.
 */
final class EmbeddingThreads implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 30;

    private final ThreadPoolExecutor pool;
    private final AtomicLong arrivals = new AtomicLong();

    EmbeddingThreads(int threads) {
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("embedding-", 1).factory());
    }

    /** Does all the work and returns the results in the same order. The first failure ends it. */
    <T> List<T> run(List<? extends Callable<T>> work, boolean urgent) {
        List<Task<T>> tasks = work.stream()
                .map(each -> new Task<T>(each, urgent, arrivals.getAndIncrement()))
                .toList();
        try {
            tasks.forEach(pool::execute);
            List<T> results = new ArrayList<>(tasks.size());
            for (Task<T> task : tasks) {
                results.add(task.get());
            }
            return results;
        } catch (RejectedExecutionException e) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "The server is shutting down; nothing is embedded now.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoreException(ErrorCode.CANCELLED, "Embedding was interrupted.", e);
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            tasks.forEach(this::forget);
        }
    }

    /** How much work has not begun. */
    int waiting() {
        return pool.getQueue().size();
    }

    @Override
    public void close() {
        pool.shutdownNow().forEach(left -> ((Task<?>) left).cancel(false));
        try {
            if (!pool.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A text was still being embedded after " + SECONDS_TO_FINISH + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Task<?> task) {
        if (!task.isDone() && task.cancel(false)) {
            pool.remove(task);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof CoreException refusal
                ? refusal
                : new CoreException(ErrorCode.INTERNAL, "A text could not be embedded.", e.getCause());
    }

    private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {
        private final boolean urgent;
        private final long arrival;

        Task(Callable<T> work, boolean urgent, long arrival) {
            super(work);
            this.urgent = urgent;
            this.arrival = arrival;
        }

        @Override
        public int compareTo(Task<?> other) {
            return urgent == other.urgent ? Long.compare(arrival, other.arrival) : urgent ? -1 : 1;
        }
    }
}

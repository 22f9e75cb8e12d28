package io.ragstone.client.flow;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the source for one subscriber. Whoever raises {@code work} from zero hands it over to the executor, so that one
 * thread at a time speaks to the subscriber, and asking for more out of {@code onNext} does not nest.
 */
final class StreamSubscription<T> implements Flow.Subscription {
    private final StreamSource<T> source;
    private final Executor executor;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger(1);
    private volatile Flow.@Nullable Subscriber<? super T> subscriber;
    private volatile @Nullable IllegalArgumentException misuse;

    StreamSubscription(StreamSource<T> source, Executor executor, Flow.Subscriber<? super T> subscriber) {
        this.source = source;
        this.executor = executor;
        this.subscriber = subscriber;
    }

    /** Introduces itself; what the subscriber asks for meanwhile is begun afterwards. */
    void begin() {
        Flow.Subscriber<? super T> introduced = subscriber;
        if (introduced == null) {
            return;
        }
        try {
            introduced.onSubscribe(this);
        } catch (RuntimeException | Error e) {
            cancel();
            throw e;
        }
        if (work.decrementAndGet() > 0) {
            start();
        }
    }

    @Override
    public void request(long n) {
        if (subscriber == null) {
            return;
        }
        if (n <= 0) {
            misuse = new IllegalArgumentException("A subscriber asks for one or more, not for " + n + ".");
            source.close();
        } else {
            demand.accumulateAndGet(n, StreamSubscription::sum);
        }
        if (work.getAndIncrement() == 0) {
            start();
        }
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    @Override
    public void cancel() {
        if (subscriber != null) {
            subscriber = null;
            source.close();
        }
    }

    private void start() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            fail(e);
        }
    }

    private void work() {
        int seen = work.get();
        do {
            deliver();
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private void deliver() {
        while (subscriber != null) {
            if (misuse != null) {
                fail(misuse);
            } else if (demand.get() == 0 || !deliverOne()) {
                return;
            }
        }
    }

    /** Whether there may be more. */
    private boolean deliverOne() {
        @Nullable T next;
        try {
            next = source.next();
        } catch (RuntimeException | Error e) {
            IllegalArgumentException cause = misuse;
            fail(cause == null ? e : cause);
            return false;
        }
        Flow.Subscriber<? super T> present = subscriber;
        if (present == null) {
            return false;
        }
        if (next == null) {
            subscriber = null;
            present.onComplete();
            return false;
        }
        demand.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
        try {
            present.onNext(next);
        } catch (RuntimeException | Error e) {
            cancel();
            throw e;
        }
        return true;
    }

    private void fail(Throwable failure) {
        Flow.Subscriber<? super T> present = subscriber;
        subscriber = null;
        source.close();
        if (present != null) {
            present.onError(failure);
        }
    }
}

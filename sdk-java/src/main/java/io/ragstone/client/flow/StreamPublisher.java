package io.ragstone.client.flow;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Publishes a {@link StreamSource} to one subscriber; a second one is told that it is too late. The source is read only
 * while something is asked for, on a thread of the executor, which is free again as soon as nothing is.
 *
 * <pre>{@code
 * Flow.Publisher<String> lines = new StreamPublisher<>(() -> new Lines(reader), executor);
 * }</pre>
 *
 * @param <T> what is published
 */
public final class StreamPublisher<T> implements Flow.Publisher<T> {
    private final Supplier<? extends StreamSource<T>> opening;
    private final Executor executor;
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * Publishes what a source gives.
     *
     * @param opening makes the source when there is a subscriber; the source should do nothing before it is read
     * @param executor whose threads wait for the source and run the subscriber's methods
     */
    public StreamPublisher(Supplier<? extends StreamSource<T>> opening, Executor executor) {
        this.opening = opening;
        this.executor = executor;
    }

    /** An executor that starts a daemon thread for each task, for whoever has no threads to give. */
    public static Executor ownThreads() {
        return task -> {
            Thread thread = new Thread(task, "ragstone-stream");
            thread.setDaemon(true);
            thread.start();
        };
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        if (taken.getAndSet(true)) {
            refuse(subscriber);
            return;
        }
        new StreamSubscription<T>(opening.get(), executor, subscriber).begin();
    }

    private static void refuse(Flow.Subscriber<?> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // there is nothing to ask for
            }

            @Override
            public void cancel() {
                // there is nothing to end
            }
        });
        subscriber.onError(new IllegalStateException("This publisher has had its one subscriber."));
    }
}

package io.ragstone.client.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of reactive streams that a publisher and its subscription have to keep, by their numbers. */
class StreamPublisherTest {
    private final Numbers source = new Numbers();
    private final Recorder recorder = new Recorder();
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Test
    void nothingIsReadThatIsNotAskedFor() {
        publisher(Runnable::run).subscribe(recorder);

        assertThat(source.read).isZero();
        recorder.subscription().request(2);
        assertThat(recorder.signals).containsExactly("subscribed", 1, 2);
        assertThat(source.read).isEqualTo(2);
        recorder.subscription().request(1);
        assertThat(recorder.signals).containsExactly("subscribed", 1, 2, 3);
    }

    @Test
    void theEndIsTold() {
        source.last = 2;
        publisher(Runnable::run).subscribe(recorder);

        recorder.subscription().request(Long.MAX_VALUE);

        assertThat(recorder.signals).containsExactly("subscribed", 1, 2, "complete");
        recorder.subscription().request(1);
        recorder.subscription().cancel();
        assertThat(recorder.signals).hasSize(4);
        assertThat(source.closed).isFalse();
    }

    @Test
    void aFailureIsTold() {
        source.failAt = 2;
        publisher(Runnable::run).subscribe(recorder);

        recorder.subscription().request(5);

        assertThat(recorder.signals).hasSize(3).startsWith("subscribed", 1);
        assertThat(recorder.signals.get(2)).isInstanceOf(IllegalStateException.class);
        assertThat(source.closed).isTrue();
    }

    @Test
    void rule103NothingIsToldBeforeTheSubscriptionIsThere() {
        recorder.askAtOnce = 1;

        publisher(Runnable::run).subscribe(recorder);

        assertThat(recorder.signals).containsExactly("subscribed", 1);
        assertThat(recorder.nested).isFalse();
    }

    @Test
    void rule109WithoutASubscriberThereIsNothing() {
        assertThatNullPointerException()
                .isThrownBy(() -> publisher(Runnable::run).subscribe(nobody()));
    }

    @Test
    void rule111ASecondSubscriberIsRefused() {
        Flow.Publisher<Integer> publisher = publisher(Runnable::run);
        Recorder second = new Recorder();

        publisher.subscribe(recorder);
        publisher.subscribe(second);

        second.subscription().request(1);
        second.subscription().cancel();
        assertThat(second.signals).hasSize(2).startsWith("subscribed");
        assertThat(second.signals.get(1)).isInstanceOf(IllegalStateException.class);
        recorder.subscription().request(1);
        assertThat(recorder.signals).containsExactly("subscribed", 1);
    }

    @Test
    void rule213WhoThrowsIsToldNoMore() {
        recorder.throwAt = 2;
        publisher(Runnable::run).subscribe(recorder);

        assertThatIllegalStateException()
                .isThrownBy(() -> recorder.subscription().request(5))
                .withMessage("no more");
        recorder.subscription().request(5);

        assertThat(recorder.signals).containsExactly("subscribed", 1, 2);
        assertThat(source.closed).isTrue();
    }

    @Test
    void rule303AskingOutOfOnNextDoesNotNest() {
        source.last = 100_000;
        recorder.askAtOnce = 1;
        recorder.askEachTime = true;

        publisher(Runnable::run).subscribe(recorder);

        assertThat(recorder.signals).hasSize(100_002).endsWith("complete");
        assertThat(recorder.nested).isFalse();
    }

    @Test
    void rule305And306CancellingEndsItAtOnce() {
        publisher(tasks::add).subscribe(recorder);
        recorder.subscription().request(1);

        recorder.subscription().cancel();
        recorder.subscription().cancel();
        recorder.subscription().request(1);
        tasks.forEach(Runnable::run);

        assertThat(recorder.signals).containsExactly("subscribed");
        assertThat(source.closed).isTrue();
        assertThat(source.read).isZero();
    }

    @Test
    void rule309AskingForNothingIsAnError() {
        publisher(Runnable::run).subscribe(recorder);

        recorder.subscription().request(0);

        assertThat(recorder.signals).hasSize(2);
        assertThat(recorder.signals.get(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(source.closed).isTrue();
    }

    @Test
    void rule317DemandHasNoEnd() {
        source.last = 3;
        publisher(tasks::add).subscribe(recorder);
        recorder.subscription().request(Long.MAX_VALUE);
        recorder.subscription().request(Long.MAX_VALUE);

        assertThat(tasks).hasSize(1);
        tasks.remove().run();

        assertThat(recorder.signals).containsExactly("subscribed", 1, 2, 3, "complete");
    }

    @Test
    void noThreadIsKeptWhileNothingIsAskedFor() {
        publisher(tasks::add).subscribe(recorder);

        recorder.subscription().request(1);
        tasks.remove().run();
        recorder.subscription().request(1);
        tasks.remove().run();

        assertThat(recorder.signals).containsExactly("subscribed", 1, 2);
        assertThat(tasks).isEmpty();
    }

    @Test
    void anExecutorWithoutThreadsIsAFailure() {
        publisher(task -> {
                    throw new RejectedExecutionException("closed");
                })
                .subscribe(recorder);

        recorder.subscription().request(1);

        assertThat(recorder.signals.get(1)).isInstanceOf(RejectedExecutionException.class);
        assertThat(source.closed).isTrue();
    }

    private StreamPublisher<Integer> publisher(Executor executor) {
        return new StreamPublisher<>(() -> source, executor);
    }

    /** What a careless caller passes, whom the compiler does not check. */
    @SuppressWarnings("NullAway")
    private static Flow.Subscriber<Integer> nobody() {
        return null;
    }

    /** Counts, until it ends or fails. */
    private static final class Numbers implements StreamSource<Integer> {
        private int read;
        private int last = Integer.MAX_VALUE;
        private int failAt = Integer.MAX_VALUE;
        private boolean closed;

        @Override
        public @Nullable Integer next() {
            if (read + 1 == failAt) {
                throw new IllegalStateException("broken");
            }
            return read < last ? ++read : null;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Recorder implements Flow.Subscriber<Integer> {
        private final List<Object> signals = new ArrayList<>();
        private Flow.@Nullable Subscription subscription;
        private long askAtOnce;
        private boolean askEachTime;
        private int throwAt = Integer.MAX_VALUE;
        private boolean busy;
        private boolean nested;

        Flow.Subscription subscription() {
            return Objects.requireNonNull(subscription);
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            signals.add("subscribed");
            ask(askAtOnce);
        }

        @Override
        public void onNext(Integer item) {
            nested |= busy;
            signals.add(item);
            if (item == throwAt) {
                throw new IllegalStateException("no more");
            }
            ask(askEachTime ? 1 : 0);
        }

        private void ask(long n) {
            busy = true;
            if (n > 0) {
                subscription().request(n);
            }
            busy = false;
        }

        @Override
        public void onError(Throwable failure) {
            signals.add(failure);
        }

        @Override
        public void onComplete() {
            nested |= busy;
            signals.add("complete");
        }
    }
}

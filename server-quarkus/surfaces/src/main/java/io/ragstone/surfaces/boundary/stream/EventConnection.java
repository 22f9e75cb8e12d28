package io.ragstone.surfaces.boundary.stream;

import io.ragstone.core.model.Cancellation;
import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client that reads events. At most one event is on its way at a time, so that a client that reads slowly costs the
 * memory of that one. Whether the client is still there is known without writing to it.
 */
final class EventConnection implements EventSink {
    /** A client that takes nothing for so long never will. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RoutingContext request;
    private final HttpServerResponse response;
    private final EventSpelling spelling;
    private final Cancellation cancellation;

    /** Never held while something is written: Vert.x has locks of its own. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private boolean busy;
    private boolean gone;
    private boolean quiet;
    private @Nullable Supplier<@Nullable ServerEvent> newest;

    EventConnection(RoutingContext request, EventSpelling spelling, Cancellation cancellation) {
        this.request = request;
        this.response = request.response();
        this.spelling = spelling;
        this.cancellation = cancellation;
    }

    /** Lets the client know that an answer begins. */
    void open() {
        request.addEndHandler(this::ended);
        response.setChunked(true);
        write(claimed(() -> new byte[0]));
    }

    /** The number of the timer. */
    long ping(StreamedAnswer.Pings pings) {
        return request.vertx()
                .setPeriodic(
                        pings.every().toMillis(),
                        timer -> write(claimed(() -> {
                            boolean due = quiet && !busy && !gone;
                            quiet = true;
                            return due ? spelling.bytes(pings.ping()) : null;
                        })));
    }

    @Override
    public void send(ServerEvent event) {
        write(claimed(() -> {
            awaitFree();
            return spelling.bytes(event);
        }));
    }

    @Override
    public void offer(Supplier<@Nullable ServerEvent> offered) {
        write(claimed(() -> {
            if (gone) {
                throw new ClientGoneException();
            }
            newest = offered;
            return busy ? null : takeNewest();
        }));
    }

    /** Waits until everything is with the client, and lets it know that this was all. */
    void close() {
        claimed(() -> {
            awaitFree();
            gone = true;
            return null;
        });
        response.end();
    }

    private void written(AsyncResult<Void> result) {
        write(claimed(() -> {
            busy = false;
            gone |= result.failed();
            changed.signalAll();
            return gone ? null : takeNewest();
        }));
        if (result.failed()) {
            cancellation.cancel();
        }
    }

    private void ended(AsyncResult<Void> result) {
        claimed(() -> {
            gone = true;
            changed.signalAll();
            return null;
        });
        // After an end as it should be there is nobody left to hear of it.
        cancellation.cancel();
    }

    private byte @Nullable [] takeNewest() {
        Supplier<@Nullable ServerEvent> offered = newest;
        newest = null;
        ServerEvent event = offered == null ? null : offered.get();
        return event == null ? null : spelling.bytes(event);
    }

    private void awaitFree() {
        long left = PATIENCE.toNanos();
        try {
            while (busy && !gone && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (gone || busy) {
            gone = true;
            throw new ClientGoneException();
        }
    }

    /** What is to be written; then the connection is busy with it, so that nobody else writes. */
    private byte @Nullable [] claimed(Supplier<byte @Nullable []> decision) {
        lock.lock();
        try {
            byte[] bytes = decision.get();
            if (bytes != null) {
                busy = true;
                quiet = false;
            }
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private void write(byte @Nullable [] bytes) {
        if (bytes != null) {
            response.write(Buffer.buffer(bytes)).onComplete(this::written);
        }
    }
}

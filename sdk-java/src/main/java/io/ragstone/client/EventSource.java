package io.ragstone.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Where the events of one answer come from. One thread reads them; any thread may close it, and so wakes the reader. */
final class EventSource implements AutoCloseable {
    private static final String END = "[DONE]";

    private final Response response;
    private final ServerSentEvents events;
    private final Cancellation cancellation;
    private final boolean plainJson;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean ended;

    EventSource(Response response, Cancellation cancellation) {
        this.response = response;
        this.events = new ServerSentEvents(response.body().source());
        this.cancellation = cancellation;
        this.plainJson =
                response.header("Content-Type", "").toLowerCase(Locale.ROOT).contains("json");
    }

    Response response() {
        return response;
    }

    /** Whether the server answered with one JSON value in place of a stream. */
    boolean isPlainJson() {
        return plainJson;
    }

    /** The next event, or {@code null} at the end. */
    ServerSentEvents.@Nullable Event next() {
        reading.lock();
        try {
            ServerSentEvents.Event event = ended ? null : fetch();
            if (event == null || plainJson) {
                ended = true;
                response.close();
            }
            return event;
        } finally {
            reading.unlock();
            if (cancellation.isCancelled()) {
                release();
            }
        }
    }

    private ServerSentEvents.@Nullable Event fetch() {
        try {
            if (cancellation.isCancelled()) {
                throw new ApiCancelledException("The stream is closed.", null);
            }
            ServerSentEvents.Event event =
                    plainJson ? new ServerSentEvents.Event("", response.body().string()) : events.next();
            return event == null || END.equals(event.data()) ? null : event;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private ApiException broken(IOException failure) {
        response.close();
        if (cancellation.isCancelled()) {
            return new ApiCancelledException("The stream was closed while its next event was awaited.", failure);
        }
        ended = true;
        if (failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException)) {
            return Thread.currentThread().isInterrupted()
                    ? new ApiInterruptedException(
                            "Interrupted while waiting for the next event of the stream.", failure)
                    : new ApiTimeoutException("The stream took longer than the configured time.", failure);
        }
        return failure instanceof SocketTimeoutException
                ? new ApiTimeoutException("The next event of the stream did not come in time.", failure)
                : new ApiConnectionException("The stream broke off: " + failure.getMessage(), false, failure);
    }

    /** Reads no more; to be called by the thread that reads. */
    void finish() {
        ended = true;
        release();
    }

    /** Ends the request, unless it has ended. Who is reading meanwhile gives the connection back when it wakes. */
    @Override
    public void close() {
        if (!ended) {
            cancellation.cancel();
            release();
        }
    }

    private void release() {
        if (reading.tryLock()) {
            try {
                response.close();
            } finally {
                reading.unlock();
            }
        }
    }
}

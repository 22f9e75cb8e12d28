package io.ragstone.client;

import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request from any thread: one that waits for its answer, one whose answer is being read, and one that is yet to
 * be sent. Whoever waits for it gets an {@link ApiCancelledException}.
 *
 * <pre>{@code
 * Cancellation cancellation = new Cancellation();
 * stopButton.onClick(cancellation::cancel);
 * client.stream(request.cancelledBy(cancellation), JsonNode.class);
 * }</pre>
 */
public final class Cancellation {
    private boolean cancelled;
    private @Nullable Call call;

    /** Not cancelled yet. */
    public Cancellation() {}

    /** Ends the request; it does so once, and for good. */
    public synchronized void cancel() {
        cancelled = true;
        if (call != null) {
            call.cancel();
        }
    }

    /** Whether it was cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** From now on this is what is ended. */
    synchronized void covers(Call next) {
        call = next;
        if (cancelled) {
            next.cancel();
        }
    }
}

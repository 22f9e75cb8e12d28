package io.ragstone.client;

import org.jspecify.annotations.Nullable;

/**
 * The request was ended by its own side, through a {@link Cancellation} or by closing a stream that somebody was
 * reading. It may have been executed.
 *
 * <pre>{@code
 * try {
 *     client.execute(request.cancelledBy(cancellation));
 * } catch (ApiCancelledException e) {
 *     return; // nobody wants the answer any more
 * }
 * }</pre>
 */
public final class ApiCancelledException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiCancelledException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}

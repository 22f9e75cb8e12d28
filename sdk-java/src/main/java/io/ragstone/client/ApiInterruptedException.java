package io.ragstone.client;

/**
 * The calling thread was interrupted while it waited; its interrupt flag is set again. The request may have been
 * executed.
 *
 * <pre>{@code
 * try {
 *     client.execute(request);
 * } catch (ApiInterruptedException e) {
 *     return; // somebody wants this thread to stop
 * }
 * }</pre>
 */
public final class ApiInterruptedException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiInterruptedException(String message, Exception cause) {
        super(message, cause);
    }
}

package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that failed. Its message is the server's, word for word, where the server gave one.
 *
 * <pre>{@code
 * try {
 *     rag.getDataset("handbook");
 * } catch (NotFoundException e) {
 *     rag.createDataset("handbook");
 * } catch (RagflowException e) {
 *     log.error("code {} (HTTP {}), request {}", e.code(), e.httpStatus(), e.requestId(), e);
 * }
 * }</pre>
 */
public class RagflowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final int httpStatus;
    private final @Nullable String requestId;

    /** A failure that the server told of. */
    public RagflowException(String message, ErrorDetails details) {
        this(message, details, null);
    }

    /** A failure with another one behind it. */
    public RagflowException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.code = details.code();
        this.httpStatus = details.httpStatus();
        this.requestId = details.requestId();
    }

    /** The code in the answer, or the HTTP status where there was none; -1 without an answer. */
    public int code() {
        return code;
    }

    /** The HTTP status of the answer, which is often 200 for errors too; -1 without an answer. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The id that the server gave to the request, to look for in its log; {@code null} where it gave none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The code, the HTTP status and the request id, to make another exception of. */
    public ErrorDetails details() {
        return new ErrorDetails(code, httpStatus, requestId);
    }

    /** The message alone is the server's; the numbers belong into logs beside it. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        if (httpStatus == ErrorDetails.NONE) {
            return super.toString();
        }
        String request = requestId == null ? "" : ", request " + requestId;
        return super.toString() + " (code " + code + ", HTTP " + httpStatus + request + ")";
    }
}

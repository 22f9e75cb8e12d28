package io.ragstone.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * What the server said beside its message.
 *
 * <pre>{@code
 * new DataException("Dataset name 'x' already exists", new ErrorDetails(102, 200, null));
 * }</pre>
 *
 * @param code the code in the answer, or the HTTP status where there was none; {@link #NONE} without an answer
 * @param httpStatus the HTTP status; {@link #NONE} without an answer
 * @param requestId the id that the server gave to the request, where it did
 */
public record ErrorDetails(
        int code, int httpStatus, @Nullable String requestId) {
    /** Stands for a number that there is not. */
    public static final int NONE = -1;

    /** There was no answer. */
    public static ErrorDetails noAnswer() {
        return new ErrorDetails(NONE, NONE, null);
    }
}

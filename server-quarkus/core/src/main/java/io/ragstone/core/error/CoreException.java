package io.ragstone.core.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal that the caller may see: its message says what happened and what to do. */
public class CoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public CoreException(ErrorCode code, String message) {
        this(code, message, Map.of(), null);
    }

    public CoreException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, Map.of(), cause);
    }

    public CoreException(ErrorCode code, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public static CoreException invalid(String message) {
        return new CoreException(ErrorCode.INVALID_ARGUMENT, message);
    }

    public static CoreException notFound(String message) {
        return new CoreException(ErrorCode.NOT_FOUND, message);
    }

    public static CoreException conflict(String message) {
        return new CoreException(ErrorCode.CONFLICT, message);
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

package io.ragstone.surfaces.baiyuan.wire;

import io.ragstone.core.error.ErrorCode;
import java.util.Locale;

/** What can go wrong, as programs read it, and the HTTP status that goes with it. */
public enum BaiyuanCode {
    INVALID_REQUEST(400),
    INVALID_TENANT_ID(400),
    UNSUPPORTED(400),
    URL_NOT_ALLOWED(400),
    MISSING_API_KEY(401),
    INVALID_API_KEY(401),
    INVALID_SIGNATURE(401),
    TENANT_MISMATCH(403),
    TENANT_DISABLED(403),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    TIMEOUT(503);

    private final int status;

    BaiyuanCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it stands in the envelope. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BaiyuanCode of(ErrorCode code) {
        return switch (code) {
            case INVALID_ARGUMENT -> INVALID_REQUEST;
            case UNSUPPORTED -> UNSUPPORTED;
            case UNAUTHENTICATED -> INVALID_API_KEY;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT, CANCELLED -> CONFLICT;
            case TOO_LARGE -> TOO_LARGE;
            case RATE_LIMITED -> RATE_LIMITED;
            case UNAVAILABLE -> UNAVAILABLE;
            case TIMEOUT -> TIMEOUT;
            case INTERNAL -> INTERNAL_ERROR;
        };
    }
}

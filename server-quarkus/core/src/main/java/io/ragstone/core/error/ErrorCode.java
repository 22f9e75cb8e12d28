package io.ragstone.core.error;

/** Why a use case refused. Surfaces map these to their own codes and HTTP statuses. */
public enum ErrorCode {
    INVALID_ARGUMENT,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    TOO_LARGE,
    UNSUPPORTED,
    RATE_LIMITED,
    UNAVAILABLE,
    TIMEOUT,
    CANCELLED,
    INTERNAL
}

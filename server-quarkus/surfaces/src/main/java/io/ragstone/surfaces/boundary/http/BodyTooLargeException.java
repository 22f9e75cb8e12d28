package io.ragstone.surfaces.boundary.http;

/** A body turned out too large while it was read. */
final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("The body has more than " + limit + " bytes", null, false, false);
    }
}

package io.ragstone.adapters.qdrant;

/** Qdrant does not have the collection that it was asked about. */
final class LostCollectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostCollectionException(Throwable cause) {
        super(cause);
    }
}

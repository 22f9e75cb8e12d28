package io.ragstone.core.reembed;

/** The order was cancelled, another worker has taken it over, or its knowledge base is gone: there is nothing left to do. */
final class OrderLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

package io.ragstone.core.ingest;

/** The knowledge base has got another embedding model: vectors of the one before are worth nothing any more. */
final class ModelChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

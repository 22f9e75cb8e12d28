package io.ragstone.core.ingest.chunk.section;

/** Which sections may share a chunk. */
enum Merge {
    /** None: each is by itself, and its parts are too. */
    NEVER,
    /** A section with its parts, and small ones with their neighbours. */
    SMALL,
    /** As many neighbours as fit. */
    ALL
}

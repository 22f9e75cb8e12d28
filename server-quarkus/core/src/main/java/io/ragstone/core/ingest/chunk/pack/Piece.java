package io.ragstone.core.ingest.chunk.pack;

/**
 * A stretch of a text; all pieces of a text in order are the text.
 *
 * @param cut how good it is to begin a chunk with it
 */
record Piece(String text, Cut cut) {}

package io.ragstone.core.ask.reply;

/**
 * The words that an answer rests on.
 *
 * @param source the page or the document that they are in
 * @param hash SHA-256 of the words, in hex
 */
public record Quote(String source, String chunkId, String hash, String words) {}

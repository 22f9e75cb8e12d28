package io.ragstone.core.ask.reply;

import org.jspecify.annotations.Nullable;

/**
 * The words that an answer rests on.
 *
 * @param source the page or the document that they are in
 * @param hash SHA-256 of the words, in hex
 * @param address where on the web the document is; null where it is not there
 */
public record Quote(
        String source,
        String chunkId,
        String hash,
        String words,
        @Nullable String address) {}

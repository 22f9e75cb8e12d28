package io.ragstone.core.ask.step;

import io.ragstone.core.ask.reply.Quote;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.document.chunk.ChunkStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The words that answers rest on.
 *
 * @param chunks where the words of pages are
 */
public record Quotes(ChunkStore chunks) {
    List<Quote> of(UUID tenantId, String page, List<String> chunkIds) {
        return chunks.findAll(tenantId, chunkIds).stream()
                .map(chunk -> new Quote(page, chunk.id(), hash(chunk.content()), chunk.content()))
                .toList();
    }

    static List<Quote> of(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new Quote(
                        citation.documentName(), citation.chunkId(), hash(citation.content()), citation.content()))
                .toList();
    }

    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

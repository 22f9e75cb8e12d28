package io.ragstone.core.ask.step;

import io.ragstone.core.ask.reply.Quote;
import io.ragstone.core.ask.reply.Source;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.intake.Origin;
import io.ragstone.core.intake.OriginStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What answers rest on: documents, by the titles that their owners gave them, and the words in them.
 *
 * @param chunks where the words of pages are
 */
public record Evidence(OriginStore origins, ChunkStore chunks) {
    List<Source> sources(UUID tenantId, List<Citation> cited) {
        Map<UUID, Origin> known = origins(tenantId, cited.stream().map(Citation::documentId));
        return cited.stream()
                .map(citation -> new Source(
                        "chunk:" + dashed(citation.chunkId()),
                        title(citation, known),
                        Math.clamp(citation.similarity(), 0, 1),
                        citation.documentId()))
                .distinct()
                .toList();
    }

    List<Quote> quotes(UUID tenantId, List<Citation> cited) {
        Map<UUID, Origin> known = origins(tenantId, cited.stream().map(Citation::documentId));
        return cited.stream()
                .map(citation -> quote(
                        title(citation, known),
                        citation.chunkId(),
                        citation.content(),
                        known.get(citation.documentId())))
                .toList();
    }

    /** The words that a page of the wiki rests on. */
    List<Quote> quotes(UUID tenantId, String page, List<String> chunkIds) {
        List<Chunk> cited = chunks.findAll(tenantId, chunkIds);
        Map<UUID, Origin> known = origins(tenantId, cited.stream().map(Chunk::documentId));
        return cited.stream()
                .map(chunk -> quote(page, chunk.id(), chunk.content(), known.get(chunk.documentId())))
                .toList();
    }

    private Map<UUID, Origin> origins(UUID tenantId, Stream<UUID> documentIds) {
        List<UUID> ids = documentIds.distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : origins.findAll(tenantId, ids).stream()
                        .collect(Collectors.toMap(Origin::documentId, Function.identity()));
    }

    private static String title(Citation citation, Map<UUID, Origin> known) {
        Origin origin = known.get(citation.documentId());
        return origin == null
                ? citation.documentName()
                : Objects.requireNonNullElse(origin.title(), citation.documentName());
    }

    private static Quote quote(String source, String chunkId, String words, @Nullable Origin origin) {
        return new Quote(source, dashed(chunkId), hash(words), words, origin == null ? null : origin.address());
    }

    /** A chunk's id is 128 bits of a hash, spelled as an id is. */
    private static String dashed(String hex) {
        return hex.length() != 32
                ? hex
                : new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16)).toString();
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

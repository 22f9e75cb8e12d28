package io.ragstone.core.document.chunk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Makes chunk ids: 128 bits that the document and the content determine, so that the same passage keeps its id. */
public final class ChunkIds {
    private ChunkIds() {}

    public static String of(UUID documentId, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(documentId.getMostSignificantBits())
                    .putLong(documentId.getLeastSignificantBits())
                    .array());
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

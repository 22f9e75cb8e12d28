package io.ragstone.core.document.chunk;

import io.ragstone.core.model.Vector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Chunks of one document for tests. */
public record SampleChunks(UUID tenantId, UUID knowledgeBaseId, UUID documentId) {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    /** As many chunks as wished, with ordinals from 0. */
    public List<EmbeddedChunk> generation(int generation, int count) {
        return IntStream.range(0, count)
                .mapToObj(ordinal -> chunk(generation, ordinal, "Passage " + ordinal + " of generation " + generation))
                .toList();
    }

    public EmbeddedChunk chunk(int generation, int ordinal, String content) {
        return with(generation, ordinal, content, idOf(content), true, vector(content));
    }

    public EmbeddedChunk switchedOff(int generation, int ordinal, String content) {
        return with(generation, ordinal, content, idOf(content), false, vector(content));
    }

    /** Other content under the id of the chunk, as an edit makes it. */
    public EmbeddedChunk edited(EmbeddedChunk chunk, String content) {
        Chunk before = chunk.chunk();
        return with(before.generation(), before.ordinal(), content, before.id(), true, vector(content));
    }

    private EmbeddedChunk with(
            int generation, int ordinal, String content, String id, boolean available, Vector vector) {
        Chunk chunk = new Chunk(
                id,
                tenantId,
                knowledgeBaseId,
                documentId,
                generation,
                ordinal,
                content,
                List.of("Chapter 1", "Überfahrt"),
                List.of("ferry"),
                List.of("When does it leave?"),
                List.of(new ChunkTag("Überfahrt", 10), new ChunkTag("sea", 3)),
                List.of(new Position(1, 10.5f, 200, 30, 44.25f)),
                7,
                available,
                false,
                MONDAY);
        return new EmbeddedChunk(chunk, vector, "ferry.pdf");
    }

    private String idOf(String content) {
        return UUID.nameUUIDFromBytes((documentId + content).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static Vector vector(String content) {
        float seed = content.hashCode() % 1000 + 0.5f;
        return Vector.unit(new float[] {seed, 1, -2.25f, 1e-3f});
    }
}

package io.ragstone.core.search;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.model.Vector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Passages of one document for tests, written as {@code of("Some text").titled("file.pdf").done()}. */
public final class SamplePassages {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00Z");

    private final UUID tenantId;
    private final UUID knowledgeBaseId;
    private final UUID documentId;

    public SamplePassages(UUID tenantId, UUID knowledgeBaseId, UUID documentId) {
        this.tenantId = tenantId;
        this.knowledgeBaseId = knowledgeBaseId;
        this.documentId = documentId;
    }

    public UUID documentId() {
        return documentId;
    }

    public UUID knowledgeBaseId() {
        return knowledgeBaseId;
    }

    public Draft of(String content) {
        return new Draft(this, content, "", List.of(), List.of(), true, 1, 0, direction(0));
    }

    public String idOf(String content) {
        return UUID.nameUUIDFromBytes((documentId + content).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** A vector of length 1 that points so many degrees away from where others begin. */
    public static Vector direction(double degrees) {
        double angle = Math.toRadians(degrees);
        return Vector.unit(new float[] {(float) Math.cos(angle), (float) Math.sin(angle), 0, 0});
    }

    /** A passage in the making. */
    public record Draft(
            SamplePassages document,
            String content,
            String documentName,
            List<String> keywords,
            List<String> questions,
            boolean available,
            int generation,
            int ordinal,
            Vector vector) {

        public Draft titled(String name) {
            return new Draft(document, content, name, keywords, questions, available, generation, ordinal, vector);
        }

        public Draft keywords(String... words) {
            return new Draft(
                    document, content, documentName, List.of(words), questions, available, generation, ordinal, vector);
        }

        public Draft questions(String... asked) {
            return new Draft(
                    document, content, documentName, keywords, List.of(asked), available, generation, ordinal, vector);
        }

        public Draft switchedOff() {
            return new Draft(document, content, documentName, keywords, questions, false, generation, ordinal, vector);
        }

        public Draft at(int place) {
            return new Draft(
                    document, content, documentName, keywords, questions, available, generation, place, vector);
        }

        public Draft generation(int number) {
            return new Draft(document, content, documentName, keywords, questions, available, number, ordinal, vector);
        }

        public Draft pointing(double degrees) {
            return new Draft(
                    document,
                    content,
                    documentName,
                    keywords,
                    questions,
                    available,
                    generation,
                    ordinal,
                    direction(degrees));
        }

        public EmbeddedChunk done() {
            return under(document.idOf(content));
        }

        /** Under an id that its content does not tell, as after an edit. */
        public EmbeddedChunk under(String id) {
            Chunk chunk = new Chunk(
                    id,
                    document.tenantId,
                    document.knowledgeBaseId,
                    document.documentId,
                    generation,
                    ordinal,
                    content,
                    List.of(),
                    keywords,
                    questions,
                    List.of(),
                    10,
                    available,
                    false,
                    MONDAY);
            return new EmbeddedChunk(chunk, vector, documentName);
        }
    }
}

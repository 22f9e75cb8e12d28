package io.ragstone.core.document;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives chunks their vectors. A chunk's questions say better than its text what it will be asked for; and where the
 * settings want it, the name of the file has a share in every vector.
 */
public final class ChunkEmbedding {
    private static final String SHARE = "filename_embd_weight";

    private final Embedder embedder;
    private final @Nullable Vector name;
    private final double share;

    private ChunkEmbedding(Embedder embedder, @Nullable Vector name, double share) {
        this.embedder = embedder;
        this.name = name;
        this.share = share;
    }

    /** For chunks without a document that says how. */
    public static ChunkEmbedding of(Embedder embedder) {
        return new ChunkEmbedding(embedder, null, 0);
    }

    public static ChunkEmbedding of(Embedder embedder, Document document) {
        Map<String, Object> settings = document.parserConfig();
        double share = settings != null && settings.get(SHARE) instanceof Number given ? given.doubleValue() : 0;
        String words = document.name()
                .replaceFirst("\\.[^.]*$", "")
                .replaceAll("[_\\-.]+", " ")
                .strip();
        return share <= 0 || words.isEmpty()
                ? of(embedder)
                : new ChunkEmbedding(embedder, embedder.embed(List.of(words)).get(0), Math.min(share, 1));
    }

    /** Whether the name of the file has a share in the vectors. */
    public boolean isNamed() {
        return name != null;
    }

    public List<EmbeddedChunk> embed(List<Chunk> chunks, String documentName) {
        List<Vector> vectors =
                embedder.embed(chunks.stream().map(ChunkEmbedding::text).toList());
        List<EmbeddedChunk> embedded = new ArrayList<>(chunks.size());
        for (int i = 0; i < chunks.size(); i++) {
            embedded.add(new EmbeddedChunk(chunks.get(i), withName(vectors.get(i)), documentName));
        }
        return embedded;
    }

    private Vector withName(Vector vector) {
        return name == null ? vector : vector.mix(name, share);
    }

    private static String text(Chunk chunk) {
        return chunk.questions().isEmpty() ? chunk.content() : String.join("\n", chunk.questions());
    }
}

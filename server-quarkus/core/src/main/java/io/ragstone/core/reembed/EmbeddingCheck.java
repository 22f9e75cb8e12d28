package io.ragstone.core.reembed;

import io.ragstone.core.document.ChunkEmbedding;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.reembed.EmbeddingComparison.Compared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Tries an embedding model on some chunks of a knowledge base: are its vectors those that are there already? */
public final class EmbeddingCheck {
    /** So many chunks are tried at most. */
    public static final int MOST = 100;
    /** Among how many documents chunks are looked for: most of a knowledge base may not be parsed yet. */
    private static final int DOCUMENTS = 1_000;

    private final DocumentStore documents;
    private final ChunkStore chunks;
    private final ModelAccess models;
    private final Embedders embedders;
    private final RandomGenerator random;

    /** @param embedders that remember nothing: what the model said before is not what it says now */
    public EmbeddingCheck(
            DocumentStore documents,
            ChunkStore chunks,
            ModelAccess models,
            Embedders embedders,
            RandomGenerator random) {
        this.documents = documents;
        this.chunks = chunks;
        this.models = models;
        this.embedders = embedders;
        this.random = random;
    }

    /** Compares the vectors of so many chunks, or of fewer where there are not as many. */
    public EmbeddingComparison compare(KnowledgeBase base, String model, int count) {
        if (count < 1 || count > MOST) {
            throw CoreException.invalid("The number of chunks to try has to be from 1 to " + MOST + ".");
        }
        models.requireUsable(base.tenantId(), model);
        Embedder embedder = embedders.get(base.tenantId(), model);
        List<Compared> compared = sample(base, count).stream()
                .map(kept -> compared(embedder, kept))
                .toList();
        return new EmbeddingComparison(model, compared);
    }

    private Compared compared(Embedder embedder, EmbeddedChunk kept) {
        Optional<Document> document =
                documents.find(kept.chunk().tenantId(), kept.chunk().documentId());
        ChunkEmbedding embedding =
                document.map(known -> ChunkEmbedding.of(embedder, known)).orElseGet(() -> ChunkEmbedding.of(embedder));
        Vector now = embedding.embed(List.of(kept.chunk()), "").getFirst().vector();
        int before = kept.vector().dimensions();
        if (now.dimensions() != before) {
            throw CoreException.conflict("Embedding failure. The dimension (" + now.dimensions()
                    + ") of given embedding model is different from the original (" + before + ")");
        }
        return new Compared(
                kept.chunk(),
                document.map(Document::name).orElse(""),
                before,
                embedding.isNamed(),
                now.dot(kept.vector()));
    }

    /** Chunks of as many documents as there are, at random. */
    private List<EmbeddedChunk> sample(KnowledgeBase base, int count) {
        List<UUID> shuffled = new ArrayList<>(documents.ids(base.tenantId(), base.id()));
        Collections.shuffle(shuffled, random);
        int each = Math.ceilDiv(count, Math.max(1, Math.min(count, shuffled.size())));
        List<EmbeddedChunk> sampled = new ArrayList<>();
        for (UUID document : shuffled.subList(0, Math.min(DOCUMENTS, shuffled.size()))) {
            if (sampled.size() < count) {
                sampled.addAll(sample(base, document, Math.min(each, count - sampled.size())));
            }
        }
        return sampled;
    }

    private List<EmbeddedChunk> sample(KnowledgeBase base, UUID document, int count) {
        List<String> shuffled = new ArrayList<>(chunks.ids(base.tenantId(), document));
        Collections.shuffle(shuffled, random);
        List<String> wanted = shuffled.subList(0, Math.min(count, shuffled.size()));
        return chunks.embedded(IndexKey.of(base), document, wanted);
    }
}

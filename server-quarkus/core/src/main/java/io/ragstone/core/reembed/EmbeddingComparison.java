package io.ragstone.core.reembed;

import io.ragstone.core.document.chunk.Chunk;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** How near the vectors that a model makes are to those that are kept. */
public record EmbeddingComparison(String model, List<Compared> compared) {
    /** Vectors of one and the same model are nearer to each other than this, whoever runs it. */
    private static final double SAME = 0.9;

    public EmbeddingComparison {
        compared = List.copyOf(compared);
    }

    /**
     * One chunk's two vectors.
     *
     * @param named whether the document's name has a share in them
     * @param similarity their cosine
     */
    public record Compared(Chunk chunk, String documentName, int dimensions, boolean named, double similarity) {}

    /** Of the similarities; all zero when nothing was compared. */
    public double average() {
        return statistics().getAverage();
    }

    public double least() {
        return compared.isEmpty() ? 0 : statistics().getMin();
    }

    public double greatest() {
        return compared.isEmpty() ? 0 : statistics().getMax();
    }

    /** Whether the model can take the place of the present one without new vectors. Where there are no chunks, any can. */
    public boolean isCompatible() {
        return compared.isEmpty() || average() > SAME;
    }

    private DoubleSummaryStatistics statistics() {
        return compared.stream().mapToDouble(Compared::similarity).summaryStatistics();
    }
}

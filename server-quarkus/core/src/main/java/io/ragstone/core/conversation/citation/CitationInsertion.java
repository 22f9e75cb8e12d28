package io.ragstone.core.conversation.citation;

import io.ragstone.core.conversation.text.Sentences;
import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cites for a model that forgot to: behind each sentence the sources that say the same, by words and by meaning. */
public final class CitationInsertion {
    private static final double FIRST_THRESHOLD = .63;
    private static final double LAST_THRESHOLD = .4;
    private static final double STEP = .8;

    /** How near to the best one others have to come. */
    private static final double AS_GOOD = .97;

    private static final int MOST_PER_SENTENCE = 4;
    private static final int FEWEST_WORDS = 3;

    private final List<String> sources;
    private final @Nullable Embedder embedder;

    /** @param embedder null where words have to do */
    public CitationInsertion(List<String> sources, @Nullable Embedder embedder) {
        this.sources = List.copyOf(sources);
        this.embedder = embedder;
    }

    /**
     * An answer with citations.
     *
     * @param cited the sources by their numbers; the place in the list is what the text calls them by
     */
    public record Cited(String text, List<Integer> cited) {}

    public Cited into(String answer) {
        List<String> sentences = Sentences.whole(answer);
        boolean[] quotable = quotable(sentences);
        List<double[]> likeness = likeness(sentences, quotable);
        double best = likeness.stream().flatMapToDouble(Arrays::stream).max().orElse(0);
        double threshold = FIRST_THRESHOLD;
        while (threshold > best && threshold * STEP >= LAST_THRESHOLD) {
            threshold *= STEP;
        }
        return written(sentences, likeness, threshold);
    }

    private static Cited written(List<String> sentences, List<double[]> likeness, double threshold) {
        List<Integer> cited = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            String bare = sentences.get(i).stripTrailing();
            text.append(bare);
            for (int source : fitting(likeness.get(i), threshold)) {
                if (!cited.contains(source)) {
                    text.append(" [ID:").append(cited.size()).append(']');
                    cited.add(source);
                }
            }
            text.append(sentences.get(i).substring(bare.length()));
        }
        return new Cited(text.toString(), List.copyOf(cited));
    }

    private static List<Integer> fitting(double[] likeness, double threshold) {
        double best = Arrays.stream(likeness).max().orElse(0);
        return IntStream.range(0, likeness.length)
                .filter(source -> likeness[source] >= threshold && likeness[source] >= AS_GOOD * best)
                .limit(MOST_PER_SENTENCE)
                .boxed()
                .toList();
    }

    /** Code, tables and what says next to nothing are not cited. */
    private static boolean[] quotable(List<String> sentences) {
        boolean[] quotable = new boolean[sentences.size()];
        boolean inCode = false;
        for (int i = 0; i < quotable.length; i++) {
            String sentence = sentences.get(i).strip();
            boolean fence = sentence.startsWith("```");
            inCode ^= fence;
            quotable[i] = !inCode
                    && !fence
                    && !sentence.startsWith("|")
                    && Words.of(sentence).size() >= FEWEST_WORDS;
        }
        return quotable;
    }

    private List<double[]> likeness(List<String> sentences, boolean[] quotable) {
        List<Set<String>> words = sources.stream().map(Words::of).toList();
        List<Vector> vectors = embedder == null ? List.of() : vectors(sentences, embedder);
        List<double[]> likeness = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            double[] row = new double[sources.size()];
            Set<String> said = Words.of(sentences.get(i));
            for (int source = 0; source < row.length && quotable[i]; source++) {
                double shared = share(said, words.get(source));
                row[source] = embedder == null
                        ? shared
                        : (shared + meaning(embedder, vectors.get(sources.size() + i), vectors.get(source))) / 2;
            }
            likeness.add(row);
        }
        return likeness;
    }

    private List<Vector> vectors(List<String> sentences, Embedder using) {
        List<String> texts = new ArrayList<>(sources);
        texts.addAll(sentences);
        return using.embed(texts);
    }

    private static double meaning(Embedder embedder, Vector one, Vector other) {
        return Math.clamp((one.dot(other) - embedder.unrelated()) / (1 - embedder.unrelated()), 0, 1);
    }

    private static double share(Set<String> said, Set<String> source) {
        return said.isEmpty()
                ? 0
                : (double) said.stream().filter(source::contains).count() / said.size();
    }
}

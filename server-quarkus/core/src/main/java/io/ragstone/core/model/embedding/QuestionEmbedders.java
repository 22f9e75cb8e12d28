package io.ragstone.core.model.embedding;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Embedders for questions: the latest ones, which people ask page by page and with other settings, stay in memory. */
public final class QuestionEmbedders implements Embedders {
    private final Embedders embedders;
    private final Recent recent;

    /** @param most how many questions are remembered */
    public QuestionEmbedders(Embedders embedders, int most) {
        this.embedders = embedders;
        this.recent = new Recent(most);
    }

    @Override
    public Embedder get(UUID tenantId, String model) {
        return new Remembering(embedders.get(tenantId, model), tenantId, recent);
    }

    private record Question(UUID tenantId, String model, String text) {}

    /** Forgets what was not asked for longest. */
    private static final class Recent {
        private final int most;
        private final Map<Question, Vector> vectors = new LinkedHashMap<>(16, .75f, true);

        Recent(int most) {
            this.most = most;
        }

        synchronized @Nullable Vector get(Question question) {
            return vectors.get(question);
        }

        synchronized void put(Question question, Vector vector) {
            vectors.put(question, vector);
            if (vectors.size() > most) {
                vectors.remove(vectors.keySet().iterator().next());
            }
        }
    }

    private record Remembering(Embedder embedder, UUID tenantId, Recent recent) implements Embedder {
        @Override
        public String model() {
            return embedder.model();
        }

        @Override
        public int dimensions() {
            return embedder.dimensions();
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            return texts.size() == 1 ? List.of(embed(texts.getFirst())) : embedder.embed(texts);
        }

        private Vector embed(String text) {
            Question question = new Question(tenantId, model(), text);
            Vector known = recent.get(question);
            if (known != null) {
                return known;
            }
            Vector fresh = embedder.embed(List.of(text)).getFirst();
            recent.put(question, fresh);
            return fresh;
        }

        @Override
        public double trust(String text) {
            return embedder.trust(text);
        }

        @Override
        public double unrelated() {
            return embedder.unrelated();
        }
    }
}

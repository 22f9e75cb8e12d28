package io.ragstone.core.model.embedding;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import io.ragstone.core.watch.Watcher;
import io.ragstone.core.watch.Watcher.Stage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Embedders for what is ingested that tell how many texts they embed, cached ones among them, and how long that takes. */
public final class TimedEmbedders implements Embedders {
    private final Embedders embedders;
    private final Watcher watcher;

    public TimedEmbedders(Embedders embedders, Watcher watcher) {
        this.embedders = embedders;
        this.watcher = watcher;
    }

    @Override
    public Embedder get(UUID tenantId, String model) {
        return new Timed(embedders.get(tenantId, model), watcher);
    }

    private record Timed(Embedder embedder, Watcher watcher) implements Embedder {
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
            long begun = System.nanoTime();
            List<Vector> vectors = embedder.embed(texts);
            watcher.stageDone(Stage.EMBED, texts.size(), Duration.ofNanos(System.nanoTime() - begun));
            return vectors;
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

package io.ragstone.core.model.watched;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import io.ragstone.core.watch.ModelCall.Kind;
import java.util.List;
import java.util.UUID;

/** An embedder under watch. */
record WatchedEmbedder(Embedder embedder, UUID tenantId, ModelWatch watch) implements Embedder {
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
        return watch.call(tenantId, Kind.EMBEDDING, model(), () -> String.join("\n", texts), reply -> {
            List<Vector> vectors = embedder.embed(texts);
            if (ModelWatch.isOutside(model())) {
                reply.used(new Usage(watch.count(texts), 0));
            }
            reply.said(() -> vectors.size() + " vectors");
            return vectors;
        });
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

package io.ragstone.core.model.watched;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Vector;
import java.util.List;
import java.util.function.Function;

/**
 * An embedder under watch.
 *
 * @param metered the same embedder, which tells a reply what it uses
 */
record WatchedEmbedder(Embedder embedder, Function<Reply, Embedder> metered, Surroundings around) implements Embedder {
    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    /** A single text is taken for a question, which somebody waits for; what is ingested comes many at a time. */
    @Override
    public List<Vector> embed(List<String> texts) {
        Asked asked = new Asked(ModelKind.EMBEDDING, texts.size() == 1, () -> String.join("\n", texts));
        return around.call(asked, reply -> {
            List<Vector> vectors = metered.apply(reply).embed(texts);
            reply.otherwise(
                    counter -> new Usage(texts.stream().mapToInt(counter::count).sum(), 0));
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

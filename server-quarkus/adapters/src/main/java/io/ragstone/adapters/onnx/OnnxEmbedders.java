package io.ragstone.adapters.onnx;

import io.ragstone.core.model.Embedder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packaged models by their names. Loads each with its first text; closing lets go of all of them. */
public final class OnnxEmbedders implements AutoCloseable {
    private final EmbeddingThreads threads;
    private final Map<String, OnnxEmbedder> embedders = new LinkedHashMap<>();

    /** As many threads as there are cores. */
    public OnnxEmbedders() {
        this(Runtime.getRuntime().availableProcessors());
    }

    public OnnxEmbedders(int threads) {
        this.threads = new EmbeddingThreads(threads);
        Arrays.stream(BuiltInModel.values())
                .forEach(model -> embedders.put(model.id(), new OnnxEmbedder(model, this.threads)));
    }

    /** The names as {@code model@Builtin}. */
    public List<String> models() {
        return List.copyOf(embedders.keySet());
    }

    public Optional<Embedder> find(String model) {
        return Optional.ofNullable(embedders.get(model));
    }

    @Override
    public void close() {
        threads.close();
        embedders.values().forEach(OnnxEmbedder::close);
    }
}

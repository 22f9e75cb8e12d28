package io.ragstone.core.model.call;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.List;

/** An embedder under watch. What is ingested does not stop at the gate: many documents must not fail for a short pause. */
record WatchedEmbedder(ModelEndpoint endpoint, ModelClients clients, WatchedModels watch) implements Embedder {
    @Override
    public String model() {
        return endpoint.model().toString();
    }

    @Override
    public int dimensions() {
        return endpoint.dimensions() > 0
                ? endpoint.dimensions()
                : embed(List.of("size")).getFirst().dimensions();
    }

    /** A single text is taken for a question, which somebody waits for. */
    @Override
    public List<Vector> embed(List<String> texts) {
        return texts.size() == 1
                ? watch.urgent(endpoint, ModelKind.EMBEDDING, meter -> embed(texts, meter))
                : watch.call(endpoint, ModelKind.EMBEDDING, meter -> embed(texts, meter));
    }

    private List<Vector> embed(List<String> texts, Meter meter) {
        List<Vector> vectors = clients.metered(meter).embedder(endpoint).embed(texts);
        meter.otherwise(() -> new Usage(watch.count(texts), 0));
        return vectors;
    }

    @Override
    public double trust(String text) {
        return clients.embedder(endpoint).trust(text);
    }

    @Override
    public double unrelated() {
        return clients.embedder(endpoint).unrelated();
    }
}

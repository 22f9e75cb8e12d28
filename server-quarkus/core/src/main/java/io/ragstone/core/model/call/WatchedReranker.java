package io.ragstone.core.model.call;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.List;

/** A reranker under watch. */
record WatchedReranker(ModelEndpoint endpoint, ModelClients clients, WatchedModels watch) implements Reranker {
    @Override
    public String model() {
        return endpoint.model().toString();
    }

    @Override
    public double[] scores(String question, List<String> texts) {
        return watch.urgent(endpoint, ModelKind.RERANK, meter -> {
            double[] scores = clients.metered(meter).reranker(endpoint).scores(question, texts);
            meter.otherwise(() -> new Usage(watch.count(List.of(question)) * texts.size() + watch.count(texts), 0));
            return scores;
        });
    }
}

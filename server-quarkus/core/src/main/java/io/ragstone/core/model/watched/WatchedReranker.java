package io.ragstone.core.model.watched;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.watch.ModelCall.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A reranker under watch. */
record WatchedReranker(Reranker reranker, UUID tenantId, ModelWatch watch) implements Reranker {
    @Override
    public String model() {
        return reranker.model();
    }

    @Override
    public double[] scores(String question, List<String> texts) {
        return watch.call(tenantId, Kind.RERANK, model(), () -> question, reply -> {
            double[] scores = reranker.scores(question, texts);
            if (ModelWatch.isOutside(model())) {
                reply.used(new Usage(watch.count(List.of(question)) * texts.size() + watch.count(texts), 0));
            }
            reply.said(() -> Arrays.toString(scores));
            return scores;
        });
    }
}

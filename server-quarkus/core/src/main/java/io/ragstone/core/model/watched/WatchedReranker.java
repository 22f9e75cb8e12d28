package io.ragstone.core.model.watched;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.TokenCounter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A reranker under watch.
 *
 * @param metered the same reranker, which tells a reply what it uses
 */
record WatchedReranker(Reranker reranker, Function<Reply, Reranker> metered, Surroundings around) implements Reranker {
    @Override
    public String model() {
        return reranker.model();
    }

    @Override
    public double[] scores(String question, List<String> texts) {
        return around.call(new Asked(ModelKind.RERANK, true, () -> question), reply -> {
            double[] scores = metered.apply(reply).scores(question, texts);
            reply.otherwise(counter -> usage(counter, question, texts));
            reply.said(() -> Arrays.toString(scores));
            return scores;
        });
    }

    /** The question is read with each text. */
    private static Usage usage(TokenCounter counter, String question, List<String> texts) {
        int all = texts.stream().mapToInt(counter::count).sum();
        return new Usage(counter.count(question) * texts.size() + all, 0);
    }
}

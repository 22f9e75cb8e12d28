package io.ragstone.core.search;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.Rerankers;
import io.ragstone.core.search.HybridRanking.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a model read the best passages once more and puts its score in the place of the vectors. When it cannot, the order
 * stays as it was.
 */
final class Reranking {
    private static final Logger LOG = LoggerFactory.getLogger(Reranking.class);

    /** So many passages are read; the others keep their order behind them. */
    private static final int MOST = 64;

    private final ChunkStore chunks;
    private final Rerankers rerankers;

    Reranking(ChunkStore chunks, Rerankers rerankers) {
        this.chunks = chunks;
        this.rerankers = rerankers;
    }

    /** @param notes what could not be done, and why */
    record Outcome(List<Ranked> ranked, List<String> notes) {}

    Outcome rank(SearchRequest request, UUID tenantId, HybridRanking ranking, List<Candidate> candidates) {
        String model = request.rerankModel();
        if (model == null) {
            return new Outcome(ranking.rank(candidates), List.of());
        }
        List<Ranked> all =
                ranking.rank(candidates).stream().filter(Ranked::related).toList();
        List<Ranked> first = all.subList(0, Math.min(MOST, all.size()));
        List<Ranked> rest = all.subList(first.size(), all.size());
        try {
            List<Ranked> scored = first.isEmpty()
                    ? List.of()
                    : scored(request, tenantId, rerankers.get(tenantId, model), first, ranking);
            return new Outcome(Stream.concat(scored.stream(), rest.stream()).toList(), List.of());
        } catch (CoreException e) {
            LOG.warn("The passages could not be reranked by {}.", model, e);
            String note = model + " could not rerank; the order is the usual one. " + e.getMessage();
            return new Outcome(all, List.of(note));
        }
    }

    private List<Ranked> scored(
            SearchRequest request, UUID tenantId, Reranker model, List<Ranked> first, HybridRanking ranking) {
        List<String> ids = first.stream().map(hit -> hit.candidate().chunkId()).toList();
        Map<String, Chunk> texts =
                chunks.findAll(tenantId, ids).stream().collect(Collectors.toMap(Chunk::id, Function.identity()));
        // One may have been deleted since the index was asked.
        List<Ranked> there = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (Ranked hit : first) {
            Chunk chunk = texts.get(hit.candidate().chunkId());
            if (chunk != null) {
                there.add(hit);
                read.add(text(chunk));
            }
        }
        double[] scores = model.scores(request.question(), read);
        if (scores.length != there.size()) {
            throw new CoreException(
                    ErrorCode.UNAVAILABLE,
                    model.model() + " gave " + scores.length + " scores for " + there.size() + " passages.");
        }
        List<Ranked> scored = new ArrayList<>(there.size());
        for (int i = 0; i < scores.length; i++) {
            scored.add(ranking.withScore(there.get(i).candidate(), scores[i]));
        }
        scored.sort(Comparator.comparingDouble(Ranked::similarity)
                .reversed()
                .thenComparing(hit -> hit.candidate().chunkId()));
        return scored;
    }

    private static String text(Chunk chunk) {
        return chunk.keywords().isEmpty()
                ? chunk.content()
                : chunk.content() + "\n" + String.join(", ", chunk.keywords());
    }
}

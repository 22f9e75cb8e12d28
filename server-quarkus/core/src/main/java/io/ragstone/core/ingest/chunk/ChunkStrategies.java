package io.ragstone.core.ingest.chunk;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.ChunkStrategy;
import io.ragstone.core.model.TokenCounter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The chunk methods by name. A document may be stored with any method that clients know; one that has no strategy of
 * its own is cut as "naive", and {@link #supports} tells the two apart for whoever reports on it.
 */
public final class ChunkStrategies {
    /** The methods that clients may name. */
    public static final Set<String> KNOWN = Set.of(
            "naive",
            "qa",
            "table",
            "paper",
            "book",
            "laws",
            "presentation",
            "manual",
            "one",
            "picture",
            "email",
            "tag",
            "resume",
            "knowledge_graph",
            "audio");

    private final Map<String, ChunkStrategy> strategies = new LinkedHashMap<>();

    public ChunkStrategies(Collection<ChunkStrategy> strategies) {
        for (ChunkStrategy strategy : strategies) {
            if (this.strategies.put(strategy.method(), strategy) != null) {
                throw new IllegalArgumentException(
                        "There are two strategies for the chunk method " + strategy.method());
            }
        }
        if (!this.strategies.containsKey(NaiveChunkStrategy.METHOD)) {
            throw new IllegalArgumentException("There has to be a strategy for the chunk method naive");
        }
    }

    public static ChunkStrategies all(TokenCounter counter) {
        return new ChunkStrategies(List.of(new NaiveChunkStrategy(counter), new OneChunkStrategy(counter)));
    }

    /** Whether the method has a strategy of its own. */
    public boolean supports(String method) {
        return strategies.containsKey(method);
    }

    /** The strategy of a method, or the naive one where there is none yet; an unknown method is refused. */
    public ChunkStrategy get(String method) {
        ChunkStrategy strategy = strategies.get(method);
        if (strategy != null) {
            return strategy;
        }
        if (!KNOWN.contains(method)) {
            throw new CoreException(
                    ErrorCode.UNSUPPORTED,
                    "There is no chunk method '" + method + "'. The methods are " + String.join(", ", methods()) + ".");
        }
        return naive();
    }

    /** All names that {@link #get} takes. */
    public Set<String> methods() {
        Set<String> methods = new TreeSet<>(KNOWN);
        methods.addAll(strategies.keySet());
        return methods;
    }

    private ChunkStrategy naive() {
        return strategies.getOrDefault(
                NaiveChunkStrategy.METHOD, strategies.values().iterator().next());
    }
}

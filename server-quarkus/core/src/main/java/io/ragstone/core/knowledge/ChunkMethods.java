package io.ragstone.core.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each chunk method's settings are when nobody says otherwise, and how given ones are laid over them. */
public final class ChunkMethods {
    public static final String DEFAULT = "naive";

    private static final String RAPTOR_PROMPT = "Summarise the passages below in one paragraph. Keep names, numbers and"
            + " dates exactly as they are, add nothing, and write in the language of the passages.\n\n{cluster_content}";
    private static final List<String> GRAPH_ENTITIES = List.of("organization", "person", "geo", "event", "category");
    private static final Map<String, Object> NO_SUMMARIES =
            Map.of("raptor", Map.of("use_raptor", false), "graphrag", Map.of("use_graphrag", false));

    private ChunkMethods() {}

    /** The default settings of a method; null where it has none. */
    public static @Nullable Map<String, Object> defaults(String method) {
        return switch (method) {
            case "naive" -> naive();
            case "qa", "manual", "paper", "book", "laws", "presentation" -> NO_SUMMARIES;
            case "knowledge_graph" -> knowledgeGraph();
            default -> null;
        };
    }

    /** The defaults of a method with these settings laid over them, level by level. */
    public static @Nullable Map<String, Object> settings(String method, @Nullable Map<String, Object> given) {
        Map<String, Object> defaults = defaults(method);
        if (given == null || given.isEmpty()) {
            return defaults;
        }
        return merge(defaults == null ? Map.of() : defaults, given);
    }

    /** Lays settings over others, level by level; null is a value like any other. */
    public static Map<String, Object> merge(Map<String, Object> under, Map<String, Object> over) {
        Map<String, Object> merged = new LinkedHashMap<>(under);
        for (Map.Entry<String, Object> entry : over.entrySet()) {
            merged.put(entry.getKey(), laidOver(under.get(entry.getKey()), entry.getValue()));
        }
        return merged;
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are always strings
    private static Object laidOver(@Nullable Object under, Object over) {
        return under instanceof Map<?, ?> below && over instanceof Map<?, ?> above
                ? merge((Map<String, Object>) below, (Map<String, Object>) above)
                : over;
    }

    public static Map<String, Object> raptor() {
        Map<String, Object> raptor = new LinkedHashMap<>();
        raptor.put("use_raptor", true);
        raptor.put("prompt", RAPTOR_PROMPT);
        raptor.put("max_token", 256);
        raptor.put("threshold", 0.1);
        raptor.put("max_cluster", 64);
        raptor.put("random_seed", 0);
        return raptor;
    }

    public static Map<String, Object> graph() {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("use_graphrag", true);
        graph.put("entity_types", GRAPH_ENTITIES);
        graph.put("method", "light");
        return graph;
    }

    private static Map<String, Object> naive() {
        Map<String, Object> naive = new LinkedHashMap<>();
        naive.put("layout_recognize", "DeepDOC");
        naive.put("chunk_token_num", 512);
        naive.put("delimiter", "\n");
        naive.put("auto_keywords", 0);
        naive.put("auto_questions", 0);
        naive.put("html4excel", false);
        naive.put("topn_tags", 3);
        naive.put("raptor", raptor());
        naive.put("graphrag", graph());
        return naive;
    }

    private static Map<String, Object> knowledgeGraph() {
        Map<String, Object> settings = new LinkedHashMap<>(NO_SUMMARIES);
        settings.put("chunk_token_num", 8192);
        settings.put("delimiter", "\\n");
        settings.put("entity_types", List.of("organization", "person", "location", "event", "time"));
        return settings;
    }
}

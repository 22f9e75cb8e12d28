package io.ragstone.surfaces.ragflow.dataset;

import io.ragstone.core.knowledge.ChunkMethods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What RAGFlow fills in where a request gives some settings of a chunk method, but not all. */
final class ParserDefaults {
    private ParserDefaults() {}

    static Map<String, Object> complete(Map<String, Object> given) {
        return ChunkMethods.merge(defaults(), given);
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> raptor = new LinkedHashMap<>(ChunkMethods.raptor());
        raptor.put("use_raptor", false);
        Map<String, Object> graph = new LinkedHashMap<>(ChunkMethods.graph());
        graph.put("use_graphrag", false);
        graph.put("community", false);
        graph.put("resolution", false);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("auto_keywords", 0);
        settings.put("auto_questions", 0);
        settings.put("chunk_token_num", 512);
        settings.put("delimiter", "\\n");
        settings.put("graphrag", graph);
        settings.put("html4excel", false);
        settings.put("layout_recognize", "DeepDOC");
        settings.put("raptor", raptor);
        settings.put("tag_kb_ids", List.of());
        settings.put("topn_tags", 1);
        settings.put("filename_embd_weight", 0.1);
        settings.put("task_page_size", null);
        settings.put("pages", null);
        return settings;
    }
}

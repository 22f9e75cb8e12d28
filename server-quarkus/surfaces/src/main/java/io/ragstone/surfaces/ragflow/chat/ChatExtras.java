package io.ragstone.surfaces.ragflow.chat;

import java.util.HashMap;
import java.util.Map;

/** What RAGFlow keeps of a chat besides what the core knows of an assistant. */
public final class ChatExtras {
    public static final String LANGUAGE = "language";
    public static final String FILTER = "meta_data_filter";
    public static final String LLM = "llm";
    public static final String PROMPT = "prompt";

    private ChatExtras() {}

    public static Map<String, Object> map(Map<String, Object> extras, String name) {
        Map<String, Object> map = new HashMap<>();
        if (extras.get(name) instanceof Map<?, ?> kept) {
            kept.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}

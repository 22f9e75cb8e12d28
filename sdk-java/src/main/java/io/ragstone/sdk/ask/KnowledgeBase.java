package io.ragstone.sdk.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base as it was when it was asked for.
 *
 * <pre>{@code
 * for (KnowledgeBase base : shop.knowledgeBases()) {
 *     System.out.println(base.name() + ": " + base.documentCount());
 * }
 * }</pre>
 *
 * @param isDefault whether it is taken where a call names none
 */
public record KnowledgeBase(
        String id,
        String name,
        @Nullable String description,
        String language,
        boolean isDefault,
        boolean wikiEnabled,
        long documentCount,
        long chunkCount,
        long wikiPageCount) {
    static KnowledgeBase of(JsonNode json) {
        Fields fields = new Fields(json);
        return new KnowledgeBase(
                fields.requiredText("id"),
                fields.requiredText("name"),
                fields.text("description"),
                fields.textOrEmpty("language"),
                Boolean.TRUE.equals(fields.flag("is_default")),
                Boolean.TRUE.equals(fields.flag("wiki_enabled")),
                fields.count("document_count"),
                fields.count("chunk_count"),
                fields.count("wiki_page_count"));
    }
}

package io.ragstone.surfaces.ragflow.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.knowledge.ChunkMethods;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseChange;
import io.ragstone.core.knowledge.NewKnowledgeBase;
import io.ragstone.surfaces.ragflow.form.Body;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what shall become of a dataset. The bodies have passed the contract's schema. */
@ApplicationScoped
public class DatasetRequests {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    DatasetRequests(ObjectMapper json) {
        this.json = json;
    }

    NewKnowledgeBase create(JsonNode body) {
        Body from = Body.of(body);
        return new NewKnowledgeBase(
                from.text("name", ""),
                from.text("avatar"),
                from.text("description"),
                "English",
                from.text("embedding_model"),
                permission(from.text("permission", "me")),
                from.text("chunk_method", ChunkMethods.DEFAULT),
                settings(from));
    }

    KnowledgeBaseChange update(JsonNode body) {
        Body from = Body.of(body);
        String permission = from.text("permission");
        return new KnowledgeBaseChange(
                from.text("name"),
                from.mentions("avatar") ? new KnowledgeBaseChange.Text(from.text("avatar")) : null,
                from.mentions("description") ? new KnowledgeBaseChange.Text(from.text("description")) : null,
                from.text("embedding_model"),
                permission == null ? null : permission(permission),
                from.text("chunk_method"),
                settings(from),
                from.has("pagerank") ? from.at("pagerank").asInt() : null,
                null);
    }

    /** Settings that are given are completed first; none at all, or empty ones, leave the choice to the method. */
    @Nullable
    public Map<String, Object> settings(Body from) {
        JsonNode given = from.at("parser_config");
        return given.isObject() && !given.isEmpty() ? ParserDefaults.complete(object(given)) : null;
    }

    public Map<String, Object> object(JsonNode node) {
        return json.convertValue(node, OBJECT);
    }

    private static KnowledgeBase.Permission permission(String text) {
        return KnowledgeBase.Permission.valueOf(text.toUpperCase(Locale.ROOT));
    }
}

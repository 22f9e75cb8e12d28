package io.ragstone.surfaces.ragflow.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.metadata.MetadataEdit;
import io.ragstone.core.document.metadata.MetadataService.Selection;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.MetadataClauses;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.PythonRepr;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads which documents shall get other metadata, with RAGFlow's refusals in RAGFlow's order. */
@ApplicationScoped
class MetadataRequests {
    private final Owned owned;
    private final ObjectMapper json;

    MetadataRequests(Owned owned, ObjectMapper json) {
        this.owned = owned;
        this.json = json;
    }

    /** What shall change where. */
    record Order(Selection selection, List<MetadataEdit> edits) {}

    Order read(KnowledgeBase base, String datasetId, Body body) {
        JsonNode selector = body.has("selector") ? body.at("selector") : json.createObjectNode();
        require(selector.isObject(), "selector must be an object.");
        JsonNode updates = list(body, "updates");
        JsonNode deletes = list(body, "deletes");
        JsonNode condition = given(selector, "metadata_condition");
        require(condition.isMissingNode() || condition.isObject(), "metadata_condition must be an object.");
        JsonNode ids = given(selector, "document_ids");
        require(ids.isMissingNode() || ids.isArray(), "document_ids must be a list.");
        List<MetadataEdit> edits = new ArrayList<>();
        updates.forEach(update -> edits.add(put(update)));
        deletes.forEach(delete -> edits.add(drop(delete)));
        return new Order(
                new Selection(
                        documents(base, datasetId, ids),
                        MetadataClauses.condition(condition).orElse(null)),
                edits);
    }

    private static JsonNode list(Body body, String field) {
        JsonNode list = body.has(field) ? body.at(field) : MissingNode.getInstance();
        require(list.isMissingNode() || list.isArray(), "updates and deletes must be lists.");
        return list;
    }

    /** Null is as good as absent. */
    private static JsonNode given(JsonNode holder, String field) {
        return holder.hasNonNull(field) ? holder.path(field) : MissingNode.getInstance();
    }

    private MetadataEdit put(JsonNode update) {
        String key = update.path("key").asText();
        require(!key.isEmpty() && update.has("value"), "Each update requires key and value.");
        JsonNode value = update.path("value");
        boolean plain = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).allMatch(MetadataRequests::isPlain)
                : isPlain(value);
        require(plain, "The type is not supported: " + PythonRepr.str(value));
        return new MetadataEdit.Put(key, json.convertValue(value, Object.class), text(update, "match"));
    }

    private static MetadataEdit drop(JsonNode delete) {
        String key = delete.path("key").asText();
        require(!key.isEmpty(), "Each delete requires key.");
        return new MetadataEdit.Drop(key, text(delete, "value"));
    }

    private static boolean isPlain(JsonNode value) {
        return value.isTextual() || value.isNumber() || value.isBoolean();
    }

    /** An empty text says as little as null. */
    private static @Nullable String text(JsonNode holder, String field) {
        String text = holder.path(field).asText("");
        return !holder.hasNonNull(field) || text.isEmpty() ? null : text;
    }

    private @Nullable Set<UUID> documents(KnowledgeBase base, String datasetId, JsonNode ids) {
        if (ids.isEmpty()) {
            return null;
        }
        Set<String> wanted = new LinkedHashSet<>();
        ids.forEach(id -> wanted.add(id.asText()));
        Set<UUID> found =
                owned.documents(base, wanted).stream().map(Document::id).collect(Collectors.toSet());
        List<String> unknown = wanted.stream()
                .filter(id -> RagflowIds.parse(id).filter(found::contains).isEmpty())
                .toList();
        require(
                unknown.isEmpty(),
                "These documents do not belong to dataset " + datasetId + ": " + String.join(", ", unknown));
        return found;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw RagflowRefusal.data(otherwise);
        }
    }
}

package io.ragstone.surfaces.ragflow.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.ChunkMethods;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.dataset.DatasetRequests;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Changes to a document, checked in RAGFlow's order before the first one is made. */
@ApplicationScoped
public class DocumentChanges {
    private static final Set<String> METHODS = Set.of(
            "naive",
            "manual",
            "qa",
            "table",
            "paper",
            "book",
            "laws",
            "presentation",
            "picture",
            "one",
            "knowledge_graph",
            "email",
            "tag");
    private static final Set<String> FIXED = Set.of("picture", "presentation");

    private final DocumentService documents;
    private final DatasetRequests requests;

    DocumentChanges(DocumentService documents, DatasetRequests requests) {
        this.documents = documents;
        this.requests = requests;
    }

    void check(Document document, Body body) {
        requireSame(body, "chunk_count", document.chunkCount());
        requireSame(body, "token_count", document.tokenCount());
        requireSame(body, "progress", document.parsing().progress());
        if (body.mentions("meta_fields") && !body.at("meta_fields").isObject()) {
            throw new RagflowRefusal(102, "meta_fields must be a dictionary");
        }
        if (body.mentions("name")) {
            checkName(document, body.at("name"));
        }
        if (body.mentions("chunk_method")) {
            checkMethod(document, body.at("chunk_method"));
        }
    }

    private static void requireSame(Body body, String field, double present) {
        if (body.has(field) && body.at(field).asDouble(Double.NaN) != present) {
            throw new RagflowRefusal(102, "Can't change `" + field + "`.");
        }
    }

    public static void checkName(Document document, JsonNode name) {
        if (!name.isTextual()) {
            throw new RagflowRefusal(100, "`name` has to be a string");
        }
        if (Uploads.tooLong(name.asText())) {
            throw new RagflowRefusal(101, "File name must be 255 bytes or less.");
        }
        if (!Document.suffix(name.asText()).equals(document.suffix())) {
            throw new RagflowRefusal(101, "The extension of file can't be changed");
        }
    }

    private static void checkMethod(Document document, JsonNode method) {
        checkMethod(document, "chunk_method", method.asText());
    }

    /** @param field what the method is called in the request */
    public static void checkMethod(Document document, String field, String method) {
        if (!METHODS.contains(method)) {
            throw new RagflowRefusal(102, "`" + field + "` " + method + " doesn't exist");
        }
        if (FIXED.contains(document.chunkMethod())) {
            throw new RagflowRefusal(102, "Not supported yet!");
        }
    }

    public Document apply(KnowledgeBase base, Document document, Body body) {
        Document changed = document;
        if (body.has("meta_fields")) {
            changed = documents.describe(changed, requests.object(body.at("meta_fields")));
        }
        if (body.has("name") && !body.text("name", "").equals(document.name())) {
            changed = documents.rename(changed, body.text("name", ""));
        }
        if (body.has("chunk_method") || body.at("parser_config").size() > 0) {
            changed = cut(base, changed, body);
        }
        return changed;
    }

    /** Settings alone are laid over the present ones; another method without settings brings its own. */
    private Document cut(KnowledgeBase base, Document document, Body body) {
        String method = body.text("chunk_method", document.chunkMethod());
        Map<String, Object> given = requests.settings(body);
        Map<String, Object> settings = given == null || document.parserConfig() == null || body.has("chunk_method")
                ? ChunkMethods.settings(method, given)
                : ChunkMethods.merge(document.parserConfig(), requests.object(body.at("parser_config")));
        return documents.cutOtherwise(base, document, method, settings);
    }
}

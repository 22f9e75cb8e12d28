package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.api.RagflowWebDocumentChangesApi;
import io.ragstone.api.model.RagflowWebChangeParserResponse;
import io.ragstone.api.model.RagflowWebRemoveDocumentsResponse;
import io.ragstone.api.model.RagflowWebRenameDocumentResponse;
import io.ragstone.api.model.RagflowWebRunDocumentsResponse;
import io.ragstone.api.model.RagflowWebSetMetadataResponse;
import io.ragstone.api.model.RagflowWebSwitchDocumentsResponse;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.document.DocumentChanges;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.web.WebOwned.Held;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done to documents. */
@RunOnVirtualThread
class DocumentChangesResource implements RagflowWebDocumentChangesApi {
    private final DocumentService documents;
    private final ParsingService parsing;
    private final DocumentChanges changes;
    private final MetaReader meta;
    private final WebOwned owned;
    private final ObjectMapper json;

    DocumentChangesResource(
            DocumentService documents,
            ParsingService parsing,
            DocumentChanges changes,
            MetaReader meta,
            WebOwned owned,
            ObjectMapper json) {
        this.documents = documents;
        this.parsing = parsing;
        this.changes = changes;
        this.meta = meta;
        this.owned = owned;
        this.json = json;
    }

    @Override
    public RagflowWebSwitchDocumentsResponse ragflowWebSwitchDocuments(JsonNode request) {
        Body body = Body.of(request);
        String status = body.text("status", "");
        if (!status.equals("0") && !status.equals("1")) {
            throw RagflowRefusal.argument("\"Status\" must be either 0 or 1!");
        }
        Map<String, Map<String, String>> outcomes = new LinkedHashMap<>();
        body.texts("doc_ids").forEach(id -> outcomes.put(id, switched(id, status)));
        return new RagflowWebSwitchDocumentsResponse()
                .code(0)
                .message("success")
                .data(outcomes);
    }

    private Map<String, String> switched(String id, String status) {
        return owned.find(id)
                .map(held -> {
                    if (held.document().enabled() != status.equals("1")) {
                        documents.enable(held.base(), held.document(), status.equals("1"));
                    }
                    return Map.of("status", status);
                })
                .orElse(Map.of("error", "No authorization."));
    }

    @Override
    public RagflowWebRemoveDocumentsResponse ragflowWebRemoveDocuments(JsonNode request) {
        Body body = Body.of(request);
        List<String> ids = body.at("doc_id").isArray() ? body.texts("doc_id") : List.of(body.text("doc_id", ""));
        owned.documents(ids)
                .forEach((base, doomed) ->
                        documents.delete(base, doomed.stream().map(Document::id).toList()));
        return new RagflowWebRemoveDocumentsResponse()
                .code(0)
                .message("success")
                .data(true);
    }

    @Override
    public RagflowWebRunDocumentsResponse ragflowWebRunDocuments(JsonNode request) {
        Body body = Body.of(request);
        Map<KnowledgeBase, List<Document>> wanted = owned.documents(body.texts("doc_ids"));
        switch (body.text("run", "")) {
            case "1" -> start(wanted, body.at("delete").asBoolean());
            case "0", "2" -> stop(wanted);
            default -> throw RagflowRefusal.argument("`run` has to be 1 to start, or 0 or 2 to stop");
        }
        return new RagflowWebRunDocumentsResponse().code(0).message("success").data(true);
    }

    private void start(Map<KnowledgeBase, List<Document>> wanted, boolean afresh) {
        if (afresh) {
            wanted.forEach(parsing::startAfresh);
        } else {
            wanted.forEach(parsing::start);
        }
    }

    private void stop(Map<KnowledgeBase, List<Document>> unwanted) {
        boolean running = unwanted.values().stream()
                .flatMap(List::stream)
                .allMatch(document -> document.parsing().state() == RunState.RUNNING);
        if (!running) {
            throw RagflowRefusal.data("Cannot cancel a task that is not in RUNNING status");
        }
        unwanted.forEach(parsing::stop);
    }

    @Override
    public RagflowWebRenameDocumentResponse ragflowWebRenameDocument(JsonNode request) {
        Body body = Body.of(request);
        Document document = owned.document(body.text("doc_id")).document();
        DocumentChanges.checkName(document, body.at("name"));
        if (!body.text("name", "").equals(document.name())) {
            documents.rename(document, body.text("name", ""));
        }
        return new RagflowWebRenameDocumentResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebChangeParserResponse ragflowWebChangeParser(JsonNode request) {
        Body body = Body.of(request);
        Held held = owned.document(body.text("doc_id"));
        String method = body.text("parser_id", "");
        if (body.has("parser_config") && !body.at("parser_config").isObject()) {
            throw RagflowRefusal.data("`parser_config` should be an object");
        }
        if (body.has("parser_config") || !method.equals(held.document().chunkMethod())) {
            DocumentChanges.checkMethod(held.document(), "parser_id", method);
            ObjectNode change = json.createObjectNode().put("chunk_method", method);
            change.set("parser_config", body.at("parser_config"));
            changes.apply(held.base(), held.document(), new Body(change));
        }
        return new RagflowWebChangeParserResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebSetMetadataResponse ragflowWebSetMetadata(JsonNode request) {
        Body body = Body.of(request);
        Document document = owned.document(body.text("doc_id")).document();
        documents.describe(document, meta.read(body.at("meta")));
        return new RagflowWebSetMetadataResponse().code(0).message("success").data(true);
    }
}

package io.ragstone.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.Intrusions.Attempt;
import io.ragstone.conformance.Intrusions.Property;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.web.Door;
import io.ragstone.conformance.server.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The same for RAGFlow's web interface, through each of its doors. */
final class WebIntrusions {
    private static final String DENIED = "No authorization.";
    private static final String NOT_OWNER = "Only owner of knowledgebase authorized for this operation.";
    private static final String NO_DATASET = "Can't find this dataset!";
    private static final String NO_DOCUMENT = "Document not found!";

    private final Property wanted;
    private final Property own;
    private final Account intruder;
    private final List<Attempt> attempts = new ArrayList<>();

    private WebIntrusions(Property wanted, Property own) {
        this.wanted = wanted;
        this.own = own;
        this.intruder = own.account();
    }

    static List<Attempt> on(Property wanted, Property own) {
        WebIntrusions all = new WebIntrusions(wanted, own);
        for (Door door : Door.values()) {
            all.onKnowledgeBases(door);
            all.onDocuments(door);
        }
        all.onChunks();
        return all.attempts;
    }

    private void onKnowledgeBases(Door door) {
        String kb = wanted.dataset();
        post(
                door,
                "UpdateKb",
                DENIED,
                "/kb/update",
                Json.object("kb_id", kb, "name", "x", "description", "", "parser_id", "qa"));
        get(door, "GetKb", NOT_OWNER, "/kb/detail?kb_id=" + kb);
        post(
                door,
                "ListKbs",
                "success",
                "/kb/list",
                Json.object("owner_ids", List.of(wanted.account().tenantId())));
        post(door, "RemoveKb", DENIED, "/kb/rm", Json.object("kb_id", kb));
        get(door, "GetKbProgress", DENIED, "/kb/basic_info?kb_id=" + kb);
        get(door, "ListTagsOfKb", DENIED, "/kb/" + kb + "/tags");
        get(door, "ListTags", DENIED, "/kb/tags?kb_ids=" + own.dataset() + "," + kb);
        post(door, "RemoveTags", DENIED, "/kb/" + kb + "/rm_tags", Json.object("tags", List.of("x")));
        post(door, "RenameTag", DENIED, "/kb/" + kb + "/rename_tag", Json.object("from_tag", "x", "to_tag", "y"));
        post(
                door,
                "UpdateMetadataSetting",
                DENIED,
                "/kb/update_metadata_setting",
                Json.object("kb_id", kb, "metadata", List.of()));
        get(door, "GetMetadata", DENIED, "/kb/get_meta?kb_ids=" + kb);
        post(door, "ListPipelineLogs", DENIED, "/kb/list_pipeline_logs?kb_id=" + kb, Json.object());
        post(door, "ListPipelineDatasetLogs", DENIED, "/kb/list_pipeline_dataset_logs?kb_id=" + kb, Json.object());
        post(
                door,
                "DeletePipelineLogs",
                DENIED,
                "/kb/delete_pipeline_logs?kb_id=" + kb,
                Json.object("log_ids", List.of()));
        post(
                door,
                "CheckEmbedding",
                DENIED,
                "/kb/check_embedding",
                Json.object("kb_id", kb, "embd_id", "all-MiniLM-L6-v2@Builtin"));
    }

    private void onDocuments(Door door) {
        String kb = wanted.dataset();
        String doc = wanted.document();
        List<String> both = List.of(own.document(), doc);
        attempt(
                door,
                "UploadDocuments",
                NO_DATASET,
                () -> door.upload(
                        intruder,
                        "/document/upload",
                        Multipart.file("smuggled.txt", "x").field("kb_id", kb)));
        attempt(
                door,
                "CrawlPage",
                NO_DATASET,
                () -> door.upload(
                        intruder,
                        "/document/web_crawl",
                        new Multipart().field("kb_id", kb).field("url", "https://example.org/")));
        post(door, "CreateDocument", NO_DATASET, "/document/create", Json.object("name", "x", "kb_id", kb));
        post(door, "ListDocuments", NOT_OWNER, "/document/list?kb_id=" + kb, Json.object());
        post(door, "CountDocuments", NOT_OWNER, "/document/filter", Json.object("kb_id", kb));
        post(door, "GetDocuments", DENIED, "/document/infos", Json.object("doc_ids", both));
        get(door, "GetThumbnails", "success", "/document/thumbnails?doc_ids=" + doc);
        get(door, "GetDocumentImage", "Image not found.", "/document/image/" + kb + "-thumbnail_" + doc + ".jpg");
        get(door, "DownloadDocument", NO_DOCUMENT, "/document/get/" + doc);
        post(
                door,
                "SwitchDocuments",
                "success",
                "/document/change_status",
                Json.object("doc_ids", List.of(doc), "status", "0"));
        post(door, "RemoveDocuments", DENIED, "/document/rm", Json.object("doc_id", both));
        post(door, "RunDocuments", DENIED, "/document/run", Json.object("doc_ids", both, "run", "1"));
        post(door, "RenameDocument", DENIED, "/document/rename", Json.object("doc_id", doc, "name", "x.txt"));
        post(door, "ChangeParser", DENIED, "/document/change_parser", Json.object("doc_id", doc, "parser_id", "qa"));
        post(door, "SetMetadata", DENIED, "/document/set_meta", Json.object("doc_id", doc, "meta", "{}"));
    }

    private void onChunks() {
        Door door = Door.SESSION;
        String doc = wanted.document();
        List<String> chunks = List.of(wanted.chunk());
        post(door, "ListChunks", NO_DOCUMENT, "/chunk/list", Json.object("doc_id", doc));
        get(door, "GetChunk", "Chunk not found!", "/chunk/get?chunk_id=" + wanted.chunk());
        post(door, "SetChunk", NO_DOCUMENT, "/chunk/set", chunk(doc, "content_with_weight", "stolen"));
        post(
                door,
                "SetChunk",
                "Chunk not found!",
                "/chunk/set",
                chunk(own.document(), "content_with_weight", "stolen"));
        post(
                door,
                "SwitchChunks",
                "Index updating failure",
                "/chunk/switch",
                Json.object("doc_id", own.document(), "chunk_ids", chunks, "available_int", 0));
        post(
                door,
                "SwitchChunks",
                NO_DOCUMENT,
                "/chunk/switch",
                Json.object("doc_id", doc, "chunk_ids", chunks, "available_int", 0));
        post(door, "RemoveChunks", NO_DOCUMENT, "/chunk/rm", Json.object("doc_id", doc, "chunk_ids", chunks));
        post(
                door,
                "CreateChunk",
                NO_DOCUMENT,
                "/chunk/create",
                Json.object("doc_id", doc, "content_with_weight", "smuggled"));
        post(
                door,
                "TestRetrieval",
                NOT_OWNER,
                "/chunk/retrieval_test",
                Json.object("kb_id", wanted.dataset(), "question", "x"));
    }

    private JsonNode chunk(String document, String field, String value) {
        return Json.object("doc_id", document, "chunk_id", wanted.chunk(), field, value);
    }

    private void post(Door door, String operation, String refusal, String path, JsonNode body) {
        attempt(door, operation, refusal, () -> door.post(intruder, path, body));
    }

    private void get(Door door, String operation, String refusal, String path) {
        attempt(door, operation, refusal, () -> door.get(intruder, path));
    }

    private void attempt(Door door, String operation, String refusal, Supplier<Answer> call) {
        attempts.add(new Attempt(
                door.operation("ragflowWeb" + operation), "another tenant's id", refusal, api -> call.get()));
    }
}

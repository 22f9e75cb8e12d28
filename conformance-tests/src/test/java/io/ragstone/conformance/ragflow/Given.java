package io.ragstone.conformance.ragflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What a test starts from: datasets, documents and chunks, made under one API key. */
public final class Given {
    public static final String DATASETS = "/api/v1/datasets";
    private static final Duration LONGEST_PARSE = Duration.ofSeconds(60);

    private final Http api;

    public Given(Http api) {
        this.api = api;
    }

    /** A new dataset; its id. */
    public String dataset() {
        return dataset("set " + UUID.randomUUID());
    }

    public String dataset(String name) {
        return dataset(Json.object("name", name)).path("id").asText();
    }

    public JsonNode dataset(JsonNode request) {
        return api.post(DATASETS, request).data();
    }

    /** A new document that is not parsed; its id. */
    public String document(String dataset, String name, String content) {
        return uploaded(dataset, Multipart.file(name, content))
                .path(0)
                .path("id")
                .asText();
    }

    public JsonNode uploaded(String dataset, Multipart form) {
        return api.upload(documents(dataset), form).data();
    }

    /** A new document that is parsed; its id. */
    public String parsed(String dataset, String name, String content) {
        String document = document(dataset, name, content);
        parse(dataset, document);
        awaitRun(dataset, document, "DONE");
        return document;
    }

    public void parse(String dataset, String... documents) {
        api.post(DATASETS + "/" + dataset + "/chunks", Json.object("document_ids", List.of(documents)))
                .succeeded();
    }

    /** The document once its run is this; fails at once when it failed instead. */
    public JsonNode awaitRun(String dataset, String document, String run) {
        return Await.until(
                "document " + document + " is " + run, LONGEST_PARSE, () -> documentNow(dataset, document), now -> {
                    String seen = now.path("run").asText();
                    if (seen.equals("FAIL") && !run.equals("FAIL")) {
                        throw new AssertionError("Parsing failed: " + now);
                    }
                    return seen.equals(run);
                });
    }

    public JsonNode documentNow(String dataset, String document) {
        return api.get(documents(dataset) + "?id=" + document)
                .data()
                .path("docs")
                .path(0);
    }

    public JsonNode documentsNow(String dataset) {
        return api.get(documents(dataset) + "?page_size=1000").data().path("docs");
    }

    public JsonNode datasetNow(String dataset) {
        return api.get(DATASETS + "?id=" + dataset).data().path(0);
    }

    /** A chunk added by hand; its id. */
    public String chunk(String dataset, String document, String content) {
        return chunk(dataset, document, Json.object("content", content))
                .path("id")
                .asText();
    }

    public JsonNode chunk(String dataset, String document, JsonNode request) {
        return api.post(chunks(dataset, document), request).data().path("chunk");
    }

    public JsonNode chunksNow(String dataset, String document) {
        return api.get(chunks(dataset, document) + "?page_size=0").data();
    }

    /** What a search over one dataset finds, with settings as names and values in turn. */
    public JsonNode found(String dataset, String question, Object... settings) {
        var request = Json.object(settings);
        request.put("question", question);
        request.set("dataset_ids", Json.tree(List.of(dataset)));
        return api.post("/api/v1/retrieval", request).data();
    }

    public static String documents(String dataset) {
        return DATASETS + "/" + dataset + "/documents";
    }

    public static String document(String dataset, String document) {
        return documents(dataset) + "/" + document;
    }

    public static String chunks(String dataset, String document) {
        return document(dataset, document) + "/chunks";
    }

    public static String chunkPath(String dataset, String document, String chunk) {
        return chunks(dataset, document) + "/" + chunk;
    }

    /** One field of each of a list of objects. */
    public static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asText())
                .forEach(texts::add);
        return texts;
    }
}

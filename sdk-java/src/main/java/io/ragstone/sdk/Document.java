package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowDocumentsApi;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.request.ChunkOptions;
import io.ragstone.sdk.request.ChunkQuery;
import io.ragstone.sdk.request.DocumentUpdate;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.FileDownload;
import io.ragstone.sdk.wire.Gateway;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document: a file of a dataset, cut into chunks. It shows what the server last said of it; {@link #refresh} asks
 * again. A field that the server did not give is {@code null}, a count is 0.
 *
 * <pre>{@code
 * Document document = dataset.uploadDocument("rules.txt", "Quiet hours begin at ten.".getBytes(UTF_8));
 * document.update(new DocumentUpdate().metaFields(Map.of("author", "Ada")));
 * dataset.parseDocuments(List.of(document.id()));
 * document.chunks().forEach(chunk -> System.out.println(chunk.content()));
 * }</pre>
 */
public final class Document {
    private final Gateway gateway;
    private final String datasetId;
    private final String id;
    private final ChunkCalls chunkCalls;
    private volatile Fields fields;

    Document(Gateway gateway, String datasetId, JsonNode json) {
        this.gateway = gateway;
        this.fields = new Fields(json);
        this.datasetId = datasetId;
        this.id = fields.requiredText("id");
        this.chunkCalls = new ChunkCalls(gateway, datasetId, id);
    }

    /** Changes the document, and takes over what the server says of it then. */
    public Document update(DocumentUpdate update) {
        JsonNode answer = gateway.data(
                RagflowDocumentsApi.ragflowUpdateDocumentRequest(datasetId, id).json(update.values()));
        // Switching a document on or off is answered with true, and older servers answer nothing at all.
        if (!answer.has("id")) {
            return refresh();
        }
        fields = new Fields(answer);
        return this;
    }

    /**
     * Asks the server for the document again.
     *
     * @throws io.ragstone.sdk.error.NotFoundException when it is gone
     */
    public Document refresh() {
        fields = new DocumentCalls(gateway, datasetId).get(id).fields;
        return this;
    }

    /** Deletes the document with its chunks. */
    public void delete() {
        new DocumentCalls(gateway, datasetId).delete(List.of(id));
    }

    /** The file, in memory. */
    public byte[] download() {
        return file().toBytes();
    }

    /** Writes the file to a stream as it arrives; the stream stays open. */
    public void download(OutputStream out) {
        file().to(out);
    }

    /** Writes the file to disk, in place of what is there; nothing is left behind when the download fails. */
    public void download(Path file) {
        file().to(file);
    }

    private FileDownload file() {
        return new FileDownload(gateway, RagflowDocumentsApi.ragflowDownloadDocumentRequest(datasetId, id));
    }

    /** The first page of the chunks, in the order of the document. */
    public Page<Chunk> listChunks() {
        return listChunks(new ChunkQuery());
    }

    /** A page of the chunks. */
    public Page<Chunk> listChunks(ChunkQuery query) {
        return chunkCalls.listing().page(query.values());
    }

    /** All chunks, fetched page by page as they are walked through. */
    public Pages<Chunk> chunks() {
        return chunks(new ChunkQuery());
    }

    /** All chunks that the query selects, from its page on, fetched as they are walked through. */
    public Pages<Chunk> chunks(ChunkQuery query) {
        return chunkCalls.listing().all(query.values());
    }

    /** Adds a chunk, which can be searched at once. */
    public Chunk addChunk(String content) {
        return addChunk(new ChunkOptions(content));
    }

    /** Adds a chunk with keywords or questions, which can be searched at once. */
    public Chunk addChunk(ChunkOptions options) {
        return chunkCalls.add(options);
    }

    /** Deletes chunks. No ids delete nothing. */
    public void deleteChunks(Collection<String> ids) {
        chunkCalls.delete(ids);
    }

    /** Deletes <strong>all</strong> chunks of the document. */
    public void deleteAllChunks() {
        chunkCalls.deleteAll();
    }

    /** The id, a UUID in 32 hex digits. */
    public String id() {
        return id;
    }

    /** The dataset that it is in. */
    public String datasetId() {
        return datasetId;
    }

    /** The file name. */
    public String name() {
        return fields.textOrEmpty("name");
    }

    /** A small picture of it. */
    public @Nullable String thumbnail() {
        return fields.text("thumbnail");
    }

    /** How it is cut into chunks. */
    public @Nullable String chunkMethod() {
        return fields.text("chunk_method", "parser_id");
    }

    /** The settings of the chunk method; {@code null} when it has none. */
    public @Nullable ParserConfig parserConfig() {
        return DocumentCalls.parserConfig(fields);
    }

    /** The ingestion pipeline, where one is used. */
    public @Nullable String pipelineId() {
        return fields.text("pipeline_id");
    }

    /** Where it came from, such as {@code local}. */
    public @Nullable String sourceType() {
        return fields.text("source_type");
    }

    /** The kind of file: {@code pdf}, {@code doc}, {@code visual} or {@code aural}. */
    public @Nullable String type() {
        return fields.text("type");
    }

    /** The ending of the file name. */
    public @Nullable String suffix() {
        return fields.text("suffix");
    }

    /** The user who uploaded it. */
    public @Nullable String createdBy() {
        return fields.text("created_by");
    }

    /** Where the server keeps the file. */
    public @Nullable String location() {
        return fields.text("location");
    }

    /** How many bytes it has. */
    public long size() {
        return fields.count("size");
    }

    /** How many tokens its chunks have. */
    public long tokenCount() {
        return fields.count("token_count", "token_num");
    }

    /** How many chunks it has. */
    public long chunkCount() {
        return fields.count("chunk_count", "chunk_num");
    }

    /** How far parsing is, from 0 to 1; -1 when it failed. */
    public double progress() {
        Double progress = fields.decimal("progress");
        return progress == null ? 0 : progress;
    }

    /** What happened while it was parsed, a line each, and what went wrong. */
    public @Nullable String progressMessage() {
        return fields.text("progress_msg");
    }

    /** When parsing began. */
    public @Nullable Instant processBeginAt() {
        return fields.instant("process_begin_at");
    }

    /** How long parsing took, in seconds. */
    public @Nullable Double processDuration() {
        return fields.decimal("process_duration", "process_duation");
    }

    /** Metadata to search by. */
    public Map<String, Object> metaFields() {
        return fields.map("meta_fields");
    }

    /** How far parsing is. */
    public RunStatus run() {
        return RunStatus.of(fields.text("run"));
    }

    /** {@code 1} when it is searched, {@code 0} when it is switched off. */
    public @Nullable String status() {
        return fields.text("status");
    }

    /** Whether it is searched. */
    public boolean isEnabled() {
        return !"0".equals(status());
    }

    /** When it was uploaded. */
    public @Nullable Instant createTime() {
        return fields.instant("create_time", "create_date");
    }

    /** When it was last changed. */
    public @Nullable Instant updateTime() {
        return fields.instant("update_time", "update_date");
    }

    /** All that the server said of it, as JSON. */
    public JsonNode json() {
        return fields.json().deepCopy();
    }

    @Override
    public String toString() {
        return "Document[" + id + ", " + name() + ", " + run() + "]";
    }
}

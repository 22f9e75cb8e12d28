package io.ragstone.sdk.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file or a folder on the server. It shows what the server last said of it; {@code refresh()} asks again. A field that
 * the server did not give is {@code null}, a count is 0.
 *
 * <pre>{@code
 * for (RemoteEntry entry : rag.files().root().entries()) {
 *     System.out.println(entry.name() + (entry instanceof RemoteFolder ? "/" : ", " + entry.size() + " bytes"));
 * }
 * }</pre>
 */
public abstract sealed class RemoteEntry permits RemoteFile, RemoteFolder {
    private final FileCalls calls;
    private final String id;
    private volatile Fields fields;

    RemoteEntry(FileCalls calls, JsonNode json) {
        this.calls = calls;
        this.fields = new Fields(json);
        this.id = fields.requiredText("id");
    }

    static RemoteEntry of(FileCalls calls, JsonNode json) {
        return switch (json.path("type").asText()) {
            case "folder", "virtual" -> new RemoteFolder(calls, json);
            default -> new RemoteFile(calls, json);
        };
    }

    final FileCalls calls() {
        return calls;
    }

    final Fields fields() {
        return fields;
    }

    /**
     * Asks the server for it again.
     *
     * @throws io.ragstone.sdk.error.NotFoundException when it is gone
     */
    public RemoteEntry refresh() {
        fields = new Fields(calls.find(id));
        return this;
    }

    /** Gives it another name, and the documents that were made of it too; a file keeps its ending. */
    public final void rename(String name) {
        calls.rename(id, name);
        refresh();
    }

    /**
     * Moves it into another folder. A file whose name that folder has gets a number, and a folder is put together with the
     * one of its name, and is then gone itself.
     */
    public final void moveTo(RemoteFolder folder) {
        calls.move(List.of(id), folder.id());
    }

    /** Deletes it with all that is below it, and the documents that were made of it. */
    public final void delete() {
        calls.delete(List.of(id));
    }

    /**
     * Makes a document of it in each of the datasets; of a folder, of all files below it. These are then all the datasets
     * that it is linked to: documents that were made of it in others are deleted, and those that are there stay.
     *
     * @return which document was made of which file
     * @throws IllegalArgumentException when there is no dataset among them
     */
    public final List<FileLink> link(Collection<String> datasetIds) {
        return calls.link(List.of(id), datasetIds);
    }

    /** Deletes all documents that were made of it, and leaves it itself. */
    public final void unlink() {
        calls.unlink(List.of(id));
    }

    /** The folder that it is in; the root is in itself. */
    public final RemoteFolder parent() {
        List<JsonNode> way = calls.way(id);
        return new RemoteFolder(calls, way.get(Math.min(1, way.size() - 1)));
    }

    /** The folders that it is in, the innermost first and the root last; the root is in none. */
    public final List<RemoteFolder> parents() {
        return calls.way(id).stream()
                .skip(1)
                .map(json -> new RemoteFolder(calls, json))
                .toList();
    }

    /** The id, a UUID in 32 hex digits. */
    public final String id() {
        return id;
    }

    /** What it is called. */
    public final String name() {
        return fields.textOrEmpty("name");
    }

    /** The id of the folder that it is in; the root is in itself. */
    public final @Nullable String parentId() {
        return fields.text("parent_id");
    }

    /** The tenant that it belongs to. */
    public final @Nullable String tenantId() {
        return fields.text("tenant_id");
    }

    /** The user who made it. */
    public final @Nullable String createdBy() {
        return fields.text("created_by");
    }

    /** How many bytes it has; of a folder in a list, all that is below it. */
    public final long size() {
        return fields.count("size");
    }

    /** {@code folder}, {@code virtual}, or the kind of a file, such as {@code pdf}, {@code doc} or {@code visual}. */
    public final @Nullable String type() {
        return fields.text("type");
    }

    /** Where it came from; empty when it was uploaded. */
    public final @Nullable String sourceType() {
        return fields.text("source_type");
    }

    /** When it was made. */
    public final @Nullable Instant createTime() {
        return fields.instant("create_time", "create_date");
    }

    /** When it was last changed. */
    public final @Nullable Instant updateTime() {
        return fields.instant("update_time", "update_date");
    }

    /** All that the server said of it, as JSON. */
    public final JsonNode json() {
        return fields.json().deepCopy();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + id + ", " + name() + "]";
    }
}

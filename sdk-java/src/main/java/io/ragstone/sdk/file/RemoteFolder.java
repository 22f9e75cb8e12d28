package io.ragstone.sdk.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.FilePart;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder on the server.
 *
 * <pre>{@code
 * RemoteFolder minutes = rag.files().root().createFolder("minutes");
 * minutes.uploadFiles(Path.of("may.txt"), Path.of("june.txt"));
 * minutes.entries().forEach(entry -> System.out.println(entry.name()));
 * }</pre>
 */
public final class RemoteFolder extends RemoteEntry {
    RemoteFolder(FileCalls calls, JsonNode json) {
        super(calls, json);
    }

    @Override
    public RemoteFolder refresh() {
        super.refresh();
        return this;
    }

    /**
     * Makes an empty folder in this one.
     *
     * @throws io.ragstone.sdk.error.DataException when there is something of this name
     */
    public RemoteFolder createFolder(String name) {
        return calls().createFolder(id(), name);
    }

    /** Uploads files from disk under their own names; they are read while they are sent. */
    public List<RemoteFile> uploadFiles(Path... files) {
        return uploadFiles(Arrays.stream(files).map(FilePart::of).toList());
    }

    /**
     * Uploads files, which may come from memory, from disk or from a stream. Folders in a name, such as
     * {@code 2026/may.txt}, are made where they are missing; a name that is taken gets a number.
     */
    public List<RemoteFile> uploadFiles(List<FilePart> files) {
        return calls().upload(id(), files);
    }

    /** Uploads one file from memory. */
    public RemoteFile uploadFile(String name, byte[] content) {
        return uploadFile(FilePart.of(name, content));
    }

    /** Uploads one file, such as {@code FilePart.of("export.csv", inputStream)}. */
    public RemoteFile uploadFile(FilePart file) {
        return calls().upload(id(), file);
    }

    /** The first page of what is directly in it, the newest first. */
    public Page<RemoteEntry> list() {
        return list(new FolderQuery());
    }

    /** A page of what is directly in it. */
    public Page<RemoteEntry> list(FolderQuery query) {
        return calls().listing(id()).page(query.values());
    }

    /** All that is directly in it, fetched page by page as it is walked through. */
    public Pages<RemoteEntry> entries() {
        return entries(new FolderQuery());
    }

    /** All in it that the query selects, from its page on, fetched as it is walked through. */
    public Pages<RemoteEntry> entries(FolderQuery query) {
        return calls().listing(id()).all(query.values());
    }

    /** What is directly in it under exactly this name, if there is something. */
    public Optional<RemoteEntry> find(String name) {
        return entries(new FolderQuery().keywords(name)).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    /** Whether there are folders in it; {@code null} when it was not listed, got or refreshed. */
    public @Nullable Boolean hasChildFolder() {
        return fields().flag("has_child_folder");
    }
}

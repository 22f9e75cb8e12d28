package io.ragstone.sdk.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.FilePart;
import io.ragstone.client.api.RagflowWebFilesWithKeyApi;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.FileDownload;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Listing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The calls about files and folders. */
final class FileCalls {
    private final Gateway gateway;

    FileCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    RemoteFolder root() {
        JsonNode data = gateway.data(RagflowWebFilesWithKeyApi.ragflowWebGetRootFolderWithKeyRequest());
        return new RemoteFolder(this, data.path("root_folder"));
    }

    /**
     * All that the server says of a file or folder. Only a list of the folder that it is in has its links and, of a
     * folder, the size.
     */
    JsonNode find(String id) {
        JsonNode known = way(id).get(0);
        Fields fields = new Fields(known);
        return listing(fields.requiredText("parent_id"))
                .all(new FolderQuery().keywords(fields.text("name")).values())
                .stream()
                .map(RemoteEntry::json)
                .filter(json -> json.path("id").asText().equals(id))
                .findFirst()
                .orElse(known);
    }

    /** The file or folder itself, the folder that it is in, and so on up to the root. */
    List<JsonNode> way(String id) {
        JsonNode data = gateway.data(RagflowWebFilesWithKeyApi.ragflowWebListParentFoldersWithKeyRequest()
                .query("file_id", id));
        List<JsonNode> way = new Fields(data).objects("parent_folders");
        if (way.isEmpty()) {
            throw new NotFoundException("There is no file or folder " + id + ".", ErrorDetails.noAnswer());
        }
        return way;
    }

    Listing<RemoteEntry> listing(String folderId) {
        return new Listing<>(
                () -> RagflowWebFilesWithKeyApi.ragflowWebListFilesWithKeyRequest()
                        .query("parent_id", folderId),
                request -> {
                    JsonNode data = gateway.data(request);
                    return Listing.pageOf(new Fields(data).objects("files"), data, json -> RemoteEntry.of(this, json));
                });
    }

    RemoteFolder createFolder(String folderId, String name) {
        return new RemoteFolder(
                this,
                gateway.data(RagflowWebFilesWithKeyApi.ragflowWebCreateFileWithKeyRequest()
                        .json(Map.of("name", name, "parent_id", folderId, "type", "FOLDER"))));
    }

    List<RemoteFile> upload(String folderId, List<FilePart> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        JsonNode envelope = gateway.envelope(RagflowWebFilesWithKeyApi.ragflowWebUploadFilesWithKeyRequest()
                .files("file", files)
                .part("parent_id", folderId));
        return new Fields(envelope)
                .objects("data").stream()
                        .map(json -> new RemoteFile(this, json))
                        .toList();
    }

    RemoteFile upload(String folderId, FilePart file) {
        return upload(folderId, List.of(file)).stream()
                .findFirst()
                .orElseThrow(() -> new ProtocolException(
                        "The server took " + file.fileName() + " but named no file.", ErrorDetails.noAnswer(), null));
    }

    FileDownload download(String id) {
        return new FileDownload(gateway, RagflowWebFilesWithKeyApi.ragflowWebDownloadFileWithKeyRequest(id));
    }

    void rename(String id, String name) {
        gateway.envelope(RagflowWebFilesWithKeyApi.ragflowWebRenameFileWithKeyRequest()
                .json(Map.of("file_id", id, "name", name)));
    }

    void move(Collection<String> ids, String folderId) {
        if (!ids.isEmpty()) {
            gateway.envelope(RagflowWebFilesWithKeyApi.ragflowWebMoveFilesWithKeyRequest()
                    .json(Map.of("src_file_ids", distinct(ids), "dest_file_id", folderId)));
        }
    }

    void delete(Collection<String> ids) {
        gateway.sendIds(RagflowWebFilesWithKeyApi.ragflowWebDeleteFilesWithKeyRequest(), "file_ids", ids);
    }

    List<FileLink> link(Collection<String> ids, Collection<String> datasetIds) {
        if (datasetIds.isEmpty()) {
            throw new IllegalArgumentException("Files are linked to one dataset at least; unlink them for none.");
        }
        return convert(ids, datasetIds);
    }

    void unlink(Collection<String> ids) {
        convert(ids, List.of());
    }

    private List<FileLink> convert(Collection<String> ids, Collection<String> datasetIds) {
        if (ids.isEmpty()) {
            return List.of();
        }
        JsonNode envelope = gateway.envelope(RagflowWebFilesWithKeyApi.ragflowWebConvertFilesWithKeyRequest()
                .json(Map.of("file_ids", distinct(ids), "kb_ids", distinct(datasetIds))));
        return new Fields(envelope).objects("data").stream().map(FileLink::of).toList();
    }

    private static List<String> distinct(Collection<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}

package io.ragstone.surfaces.ragflow.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebFilesApi;
import io.ragstone.api.model.RagflowFilePage;
import io.ragstone.api.model.RagflowParentFolder;
import io.ragstone.api.model.RagflowParentFolders;
import io.ragstone.api.model.RagflowRootFolder;
import io.ragstone.api.model.RagflowWebConvertFilesResponse;
import io.ragstone.api.model.RagflowWebCreateFileResponse;
import io.ragstone.api.model.RagflowWebDeleteFilesResponse;
import io.ragstone.api.model.RagflowWebGetParentFolderResponse;
import io.ragstone.api.model.RagflowWebGetRootFolderResponse;
import io.ragstone.api.model.RagflowWebListFilesResponse;
import io.ragstone.api.model.RagflowWebListParentFoldersResponse;
import io.ragstone.api.model.RagflowWebMoveFilesResponse;
import io.ragstone.api.model.RagflowWebRenameFileResponse;
import io.ragstone.api.model.RagflowWebUnlinkFilesResponse;
import io.ragstone.api.model.RagflowWebUploadFilesResponse;
import io.ragstone.core.document.Document;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileLink;
import io.ragstone.core.file.FileLinking;
import io.ragstone.core.file.FileListing;
import io.ragstone.core.file.FileListing.Listed;
import io.ragstone.core.file.FileMove;
import io.ragstone.core.file.FileRemoval;
import io.ragstone.core.file.FileService;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files and folders, and the datasets that they are linked to. */
@RunOnVirtualThread
class FilesResource implements RagflowWebFilesApi {
    private static final String SUCCESS = "success";
    private static final Set<String> NO = Set.of("false", "False");

    private final CurrentCall call;
    private final OwnedFiles owned;
    private final FileService files;
    private final FileUploads uploads;
    private final FileListing listing;
    private final FileMove moves;
    private final FileRemoval removal;
    private final FileLinking linking;

    FilesResource(
            CurrentCall call,
            OwnedFiles owned,
            FileService files,
            FileUploads uploads,
            FileListing listing,
            FileMove moves,
            FileRemoval removal,
            FileLinking linking) {
        this.call = call;
        this.owned = owned;
        this.files = files;
        this.uploads = uploads;
        this.listing = listing;
        this.moves = moves;
        this.removal = removal;
        this.linking = linking;
    }

    @Override
    public RagflowWebUploadFilesResponse ragflowWebUploadFiles(
            @Nullable List<FileUpload> sent, @Nullable String parentId) {
        List<FileUpload> checked = uploads.checked(sent);
        FileEntry folder = owned.folder(parentId, "Can't find this folder!");
        return new RagflowWebUploadFilesResponse()
                .code(0)
                .message(SUCCESS)
                .data(checked.stream()
                        .map(upload -> FileMapper.toUploaded(uploads.keep(folder, upload)))
                        .toList());
    }

    @Override
    public RagflowWebCreateFileResponse ragflowWebCreateFile(JsonNode json) {
        Body body = Required.of(Body.of(json), "name");
        UUID parent = OwnedFiles.folderId(
                body.text("parent_id"), () -> CoreException.invalid("Parent Folder Doesn't Exist!"));
        FileEntry made = files.create(call.context(), parent, name(body), FileMapper.kind(body.text("type", "")));
        return new RagflowWebCreateFileResponse().code(0).message(SUCCESS).data(FileMapper.toFile(made));
    }

    @Override
    public RagflowWebListFilesResponse ragflowWebListFiles(
            @Nullable String parentId,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc) {
        FileEntry folder = owned.folder(parentId, "Folder not found!");
        Paged<Listed> found = listing.list(
                folder,
                keywords == null ? "" : keywords,
                Pages.order(orderby, !NO.contains(desc)),
                Pages.of(page, pageSize));
        return new RagflowWebListFilesResponse()
                .code(0)
                .message(SUCCESS)
                .data(new RagflowFilePage()
                        .total((int) found.total())
                        .files(found.items().stream().map(FileMapper::toListed).toList())
                        .parentFolder(FileMapper.toFile(owned.parent(folder))));
    }

    @Override
    public RagflowWebGetRootFolderResponse ragflowWebGetRootFolder() {
        return new RagflowWebGetRootFolderResponse()
                .code(0)
                .message(SUCCESS)
                .data(new RagflowRootFolder().rootFolder(FileMapper.toFile(files.root(call.context()))));
    }

    @Override
    public RagflowWebGetParentFolderResponse ragflowWebGetParentFolder(@Nullable String fileId) {
        FileEntry folder = owned.parent(owned.entry(fileId, "Folder not found!"));
        return new RagflowWebGetParentFolderResponse()
                .code(0)
                .message(SUCCESS)
                .data(new RagflowParentFolder().parentFolder(FileMapper.toFile(folder)));
    }

    @Override
    public RagflowWebListParentFoldersResponse ragflowWebListParentFolders(@Nullable String fileId) {
        List<FileEntry> wayUp = files.wayUp(owned.entry(fileId, "Folder not found!"));
        return new RagflowWebListParentFoldersResponse()
                .code(0)
                .message(SUCCESS)
                .data(new RagflowParentFolders()
                        .parentFolders(wayUp.stream().map(FileMapper::toFile).toList()));
    }

    @Override
    public RagflowWebDeleteFilesResponse ragflowWebDeleteFiles(JsonNode json) {
        Body body = Required.of(Body.of(json), "file_ids");
        removal.remove(call.context(), OwnedFiles.ids(body, "file_ids", "File or Folder not found!"));
        return new RagflowWebDeleteFilesResponse().code(0).message(SUCCESS).data(true);
    }

    @Override
    public RagflowWebRenameFileResponse ragflowWebRenameFile(JsonNode json) {
        Body body = Required.of(Body.of(json), "file_id", "name");
        FileEntry entry = owned.entry(body.text("file_id"), "File not found!");
        files.rename(call.context(), entry.id(), name(body));
        return new RagflowWebRenameFileResponse().code(0).message(SUCCESS).data(true);
    }

    @Override
    public Response ragflowWebDownloadFile(String fileId) {
        FileEntry file = owned.entry(fileId, "Document not found!");
        if (file.isFolder()) {
            throw CoreException.notFound("Document not found!");
        }
        try {
            return Attachment.of(file.name(), file.size(), files.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.id() + " could not be opened.", e);
        }
    }

    @Override
    public RagflowWebMoveFilesResponse ragflowWebMoveFiles(JsonNode json) {
        Body body = Required.of(Body.of(json), "src_file_ids", "dest_file_id");
        FileEntry folder = owned.entry(body.text("dest_file_id"), "Parent Folder not found!");
        List<UUID> moved = OwnedFiles.ids(body, "src_file_ids", "File or Folder not found!");
        moves.move(call.context(), moved, folder.id());
        return new RagflowWebMoveFilesResponse().code(0).message(SUCCESS).data(true);
    }

    @Override
    public RagflowWebConvertFilesResponse ragflowWebConvertFiles(JsonNode json) {
        Body body = Required.of(Body.of(json), "file_ids", "kb_ids");
        List<FileLink> links = linking.link(
                call.context(),
                OwnedFiles.ids(body, "file_ids", "File not found!"),
                OwnedFiles.ids(body, "kb_ids", "Can't find this dataset!"),
                name -> FileKinds.method(Document.suffix(name)));
        return new RagflowWebConvertFilesResponse()
                .code(0)
                .message(SUCCESS)
                .data(links.stream().map(FileMapper::toLink).toList());
    }

    @Override
    public RagflowWebUnlinkFilesResponse ragflowWebUnlinkFiles(JsonNode json) {
        Body body = Required.of(Body.of(json), "file_ids");
        List<UUID> ids = OwnedFiles.ids(body, "file_ids", "Inform not found!");
        if (ids.isEmpty()) {
            throw RagflowRefusal.argument("Lack of \"Files ID\"");
        }
        linking.unlink(call.context(), ids);
        return new RagflowWebUnlinkFilesResponse().code(0).message(SUCCESS).data(true);
    }

    private static String name(Body body) {
        return FileName.visible(body.text("name", ""));
    }
}

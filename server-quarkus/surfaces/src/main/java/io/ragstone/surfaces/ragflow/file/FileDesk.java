package io.ragstone.surfaces.ragflow.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.model.RagflowFile;
import io.ragstone.api.model.RagflowFileLink;
import io.ragstone.api.model.RagflowFilePage;
import io.ragstone.api.model.RagflowParentFolder;
import io.ragstone.api.model.RagflowParentFolders;
import io.ragstone.api.model.RagflowRootFolder;
import io.ragstone.core.document.Document;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileLinking;
import io.ragstone.core.file.FileListing;
import io.ragstone.core.file.FileListing.Listed;
import io.ragstone.core.file.FileMove;
import io.ragstone.core.file.FileRemoval;
import io.ragstone.core.file.FileService;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.Attachment;
import io.ragstone.surfaces.ragflow.Body;
import io.ragstone.surfaces.ragflow.FileKinds;
import io.ragstone.surfaces.ragflow.FileName;
import io.ragstone.surfaces.ragflow.Pages;
import io.ragstone.surfaces.ragflow.RagflowIds;
import io.ragstone.surfaces.ragflow.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What both doors of the file manager do: they differ in who may come in, and in the envelope around the answer. */
@ApplicationScoped
class FileDesk {
    private static final Set<String> NO = Set.of("false", "False");

    private final CurrentCall call;
    private final FileService files;
    private final FileUploads uploads;
    private final FileListing listing;
    private final FileMove moves;
    private final FileRemoval removal;
    private final FileLinking linking;

    FileDesk(
            CurrentCall call,
            FileService files,
            FileUploads uploads,
            FileListing listing,
            FileMove moves,
            FileRemoval removal,
            FileLinking linking) {
        this.call = call;
        this.files = files;
        this.uploads = uploads;
        this.listing = listing;
        this.moves = moves;
        this.removal = removal;
        this.linking = linking;
    }

    List<RagflowFile> upload(@Nullable List<FileUpload> sent, @Nullable String parentId) {
        List<FileUpload> checked = uploads.checked(sent);
        FileEntry folder = folder(parentId, "Can't find this folder!");
        return checked.stream()
                .map(upload -> FileMapper.toUploaded(uploads.keep(folder, upload)))
                .toList();
    }

    RagflowFile create(@Nullable JsonNode json) {
        Body body = Required.of(Body.of(json), "name");
        UUID parent = isGiven(body.text("parent_id"))
                ? id(body.text("parent_id"), () -> CoreException.invalid("Parent Folder Doesn't Exist!"))
                : null;
        return FileMapper.toFile(
                files.create(call.context(), parent, name(body), FileMapper.kind(body.text("type", ""))));
    }

    RagflowFilePage list(
            @Nullable String parentId,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc) {
        FileEntry folder = folder(parentId, "Folder not found!");
        Paged<Listed> found = listing.list(
                folder,
                keywords == null ? "" : keywords,
                Pages.order(orderby, !NO.contains(desc)),
                Pages.of(page, pageSize));
        return new RagflowFilePage()
                .total((int) found.total())
                .files(found.items().stream().map(FileMapper::toListed).toList())
                .parentFolder(FileMapper.toFile(parent(folder)));
    }

    RagflowRootFolder root() {
        return new RagflowRootFolder().rootFolder(FileMapper.toFile(files.root(call.context())));
    }

    RagflowParentFolder parentFolder(@Nullable String fileId) {
        FileEntry entry = entry(fileId, "Folder not found!");
        return new RagflowParentFolder().parentFolder(FileMapper.toFile(parent(entry)));
    }

    RagflowParentFolders parentFolders(@Nullable String fileId) {
        FileEntry entry = entry(fileId, "Folder not found!");
        return new RagflowParentFolders()
                .parentFolders(
                        files.wayUp(entry).stream().map(FileMapper::toFile).toList());
    }

    boolean remove(@Nullable JsonNode json) {
        Body body = Required.of(Body.of(json), "file_ids");
        removal.remove(call.context(), ids(body, "file_ids", "File or Folder not found!"));
        return true;
    }

    boolean rename(@Nullable JsonNode json) {
        Body body = Required.of(Body.of(json), "file_id", "name");
        FileEntry entry = entry(body.text("file_id"), "File not found!");
        files.rename(call.context(), entry.id(), name(body));
        return true;
    }

    Response download(String fileId) {
        FileEntry file = entry(fileId, "Document not found!");
        if (file.isFolder()) {
            throw CoreException.notFound("Document not found!");
        }
        try {
            return Attachment.of(file.name(), file.size(), files.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.id() + " could not be opened.", e);
        }
    }

    boolean move(@Nullable JsonNode json) {
        Body body = Required.of(Body.of(json), "src_file_ids", "dest_file_id");
        FileEntry folder = entry(body.text("dest_file_id"), "Parent Folder not found!");
        moves.move(call.context(), ids(body, "src_file_ids", "File or Folder not found!"), folder.id());
        return true;
    }

    List<RagflowFileLink> convert(@Nullable JsonNode json) {
        Body body = Required.of(Body.of(json), "file_ids", "kb_ids");
        return linking
                .link(
                        call.context(),
                        ids(body, "file_ids", "File not found!"),
                        ids(body, "kb_ids", "Can't find this dataset!"),
                        name -> FileKinds.method(Document.suffix(name)))
                .stream()
                .map(FileMapper::toLink)
                .toList();
    }

    boolean unlink(@Nullable JsonNode json) {
        Body body = Required.of(Body.of(json), "file_ids");
        List<UUID> ids = ids(body, "file_ids", "Inform not found!");
        if (ids.isEmpty()) {
            throw RagflowRefusal.argument("Lack of \"Files ID\"");
        }
        linking.unlink(call.context(), ids);
        return true;
    }

    private FileEntry parent(FileEntry entry) {
        return files.folder(call.context(), entry.parentId()).orElse(entry);
    }

    private FileEntry folder(@Nullable String id, String refusal) {
        UUID parsed = isGiven(id) ? id(id, () -> CoreException.notFound(refusal)) : null;
        return files.folder(call.context(), parsed).orElseThrow(() -> CoreException.notFound(refusal));
    }

    private FileEntry entry(@Nullable String id, String refusal) {
        return RagflowIds.parse(id)
                .flatMap(parsed -> files.find(call.context(), parsed))
                .orElseThrow(() -> CoreException.notFound(refusal));
    }

    /** In the order in which they were sent, each once. */
    private static List<UUID> ids(Body body, String field, String refusal) {
        return body.texts(field).stream()
                .map(text -> id(text, () -> CoreException.notFound(refusal)))
                .distinct()
                .toList();
    }

    private static UUID id(@Nullable String text, Supplier<CoreException> refusal) {
        return RagflowIds.parse(text).orElseThrow(refusal);
    }

    private static boolean isGiven(@Nullable String id) {
        return id != null && !id.isEmpty();
    }

    private static String name(Body body) {
        return FileName.visible(body.text("name", ""));
    }
}

package io.ragstone.surfaces.ragflow.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowFilesApi;
import io.ragstone.api.model.RagflowConvertFilesResponse;
import io.ragstone.api.model.RagflowCreateFileResponse;
import io.ragstone.api.model.RagflowDeleteFilesResponse;
import io.ragstone.api.model.RagflowGetParentFolderResponse;
import io.ragstone.api.model.RagflowGetRootFolderResponse;
import io.ragstone.api.model.RagflowListFilesResponse;
import io.ragstone.api.model.RagflowListParentFoldersResponse;
import io.ragstone.api.model.RagflowMoveFilesResponse;
import io.ragstone.api.model.RagflowRenameFileResponse;
import io.ragstone.api.model.RagflowUploadFilesResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The door for API keys. */
@RunOnVirtualThread
class FilesResource implements RagflowFilesApi {
    private static final String SUCCESS = "success";

    private final FileDesk desk;

    FilesResource(FileDesk desk) {
        this.desk = desk;
    }

    @Override
    public RagflowUploadFilesResponse ragflowUploadFiles(@Nullable List<FileUpload> file, @Nullable String parentId) {
        return new RagflowUploadFilesResponse().code(0).message(SUCCESS).data(desk.upload(file, parentId));
    }

    @Override
    public RagflowCreateFileResponse ragflowCreateFile(JsonNode body) {
        return new RagflowCreateFileResponse().code(0).message(SUCCESS).data(desk.create(body));
    }

    @Override
    public RagflowListFilesResponse ragflowListFiles(
            @Nullable String parentId,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc) {
        return new RagflowListFilesResponse()
                .code(0)
                .message(SUCCESS)
                .data(desk.list(parentId, keywords, page, pageSize, orderby, desc));
    }

    @Override
    public RagflowGetRootFolderResponse ragflowGetRootFolder() {
        return new RagflowGetRootFolderResponse().code(0).message(SUCCESS).data(desk.root());
    }

    @Override
    public RagflowGetParentFolderResponse ragflowGetParentFolder(@Nullable String fileId) {
        return new RagflowGetParentFolderResponse().code(0).message(SUCCESS).data(desk.parentFolder(fileId));
    }

    @Override
    public RagflowListParentFoldersResponse ragflowListParentFolders(@Nullable String fileId) {
        return new RagflowListParentFoldersResponse().code(0).message(SUCCESS).data(desk.parentFolders(fileId));
    }

    @Override
    public RagflowDeleteFilesResponse ragflowDeleteFiles(JsonNode body) {
        return new RagflowDeleteFilesResponse().code(0).message(SUCCESS).data(desk.remove(body));
    }

    @Override
    public RagflowRenameFileResponse ragflowRenameFile(JsonNode body) {
        return new RagflowRenameFileResponse().code(0).message(SUCCESS).data(desk.rename(body));
    }

    @Override
    public Response ragflowDownloadFile(String fileId) {
        return desk.download(fileId);
    }

    @Override
    public RagflowMoveFilesResponse ragflowMoveFiles(JsonNode body) {
        return new RagflowMoveFilesResponse().code(0).message(SUCCESS).data(desk.move(body));
    }

    @Override
    public RagflowConvertFilesResponse ragflowConvertFiles(JsonNode body) {
        return new RagflowConvertFilesResponse().code(0).message(SUCCESS).data(desk.convert(body));
    }
}

package io.ragstone.surfaces.ragflow.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebFilesApi;
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
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The door for the sessions of RAGFlow's web interface. */
@RunOnVirtualThread
class WebFilesResource implements RagflowWebFilesApi {
    private static final String SUCCESS = "success";

    private final FileDesk desk;

    WebFilesResource(FileDesk desk) {
        this.desk = desk;
    }

    @Override
    public RagflowWebUploadFilesResponse ragflowWebUploadFiles(
            @Nullable List<FileUpload> file, @Nullable String parentId) {
        return new RagflowWebUploadFilesResponse().code(0).message(SUCCESS).data(desk.upload(file, parentId));
    }

    @Override
    public RagflowWebCreateFileResponse ragflowWebCreateFile(JsonNode body) {
        return new RagflowWebCreateFileResponse().code(0).message(SUCCESS).data(desk.create(body));
    }

    @Override
    public RagflowWebListFilesResponse ragflowWebListFiles(
            @Nullable String parentId,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc) {
        return new RagflowWebListFilesResponse()
                .code(0)
                .message(SUCCESS)
                .data(desk.list(parentId, keywords, page, pageSize, orderby, desc));
    }

    @Override
    public RagflowWebGetRootFolderResponse ragflowWebGetRootFolder() {
        return new RagflowWebGetRootFolderResponse().code(0).message(SUCCESS).data(desk.root());
    }

    @Override
    public RagflowWebGetParentFolderResponse ragflowWebGetParentFolder(@Nullable String fileId) {
        return new RagflowWebGetParentFolderResponse().code(0).message(SUCCESS).data(desk.parentFolder(fileId));
    }

    @Override
    public RagflowWebListParentFoldersResponse ragflowWebListParentFolders(@Nullable String fileId) {
        return new RagflowWebListParentFoldersResponse()
                .code(0)
                .message(SUCCESS)
                .data(desk.parentFolders(fileId));
    }

    @Override
    public RagflowWebDeleteFilesResponse ragflowWebDeleteFiles(JsonNode body) {
        return new RagflowWebDeleteFilesResponse().code(0).message(SUCCESS).data(desk.remove(body));
    }

    @Override
    public RagflowWebRenameFileResponse ragflowWebRenameFile(JsonNode body) {
        return new RagflowWebRenameFileResponse().code(0).message(SUCCESS).data(desk.rename(body));
    }

    @Override
    public Response ragflowWebDownloadFile(String fileId) {
        return desk.download(fileId);
    }

    @Override
    public RagflowWebMoveFilesResponse ragflowWebMoveFiles(JsonNode body) {
        return new RagflowWebMoveFilesResponse().code(0).message(SUCCESS).data(desk.move(body));
    }

    @Override
    public RagflowWebConvertFilesResponse ragflowWebConvertFiles(JsonNode body) {
        return new RagflowWebConvertFilesResponse().code(0).message(SUCCESS).data(desk.convert(body));
    }

    @Override
    public RagflowWebUnlinkFilesResponse ragflowWebUnlinkFiles(JsonNode body) {
        return new RagflowWebUnlinkFilesResponse().code(0).message(SUCCESS).data(desk.unlink(body));
    }
}

package io.ragstone.surfaces.ragflow.file;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The caller's files and folders, by the ids in a request; each request has its own words for one that is not there. */
@ApplicationScoped
class OwnedFiles {
    private final CurrentCall call;
    private final FileService files;

    OwnedFiles(CurrentCall call, FileService files) {
        this.call = call;
        this.files = files;
    }

    FileEntry entry(@Nullable String id, String refusal) {
        return RagflowIds.parse(id)
                .flatMap(parsed -> files.find(call.context(), parsed))
                .orElseThrow(() -> CoreException.notFound(refusal));
    }

    /** The root where no id is given. */
    FileEntry folder(@Nullable String id, String refusal) {
        UUID parsed = folderId(id, () -> CoreException.notFound(refusal));
        return files.folder(call.context(), parsed).orElseThrow(() -> CoreException.notFound(refusal));
    }

    /** The root is in itself. */
    FileEntry parent(FileEntry entry) {
        return files.folder(call.context(), entry.parentId()).orElse(entry);
    }

    /** Null, which stands for the root, where no id is given. */
    static @Nullable UUID folderId(@Nullable String id, Supplier<CoreException> refusal) {
        return id == null || id.isEmpty() ? null : RagflowIds.parse(id).orElseThrow(refusal);
    }

    /** In the order in which they were sent, each once. */
    static List<UUID> ids(Body body, String field, String refusal) {
        return body.texts(field).stream()
                .map(text -> RagflowIds.parse(text).orElseThrow(() -> CoreException.notFound(refusal)))
                .distinct()
                .toList();
    }
}

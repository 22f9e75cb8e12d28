package io.ragstone.surfaces.ragflow.file;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileService;
import io.ragstone.surfaces.boundary.CurrentCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes files into a folder, and into folders in it that their names tell of. */
@ApplicationScoped
class FileUploads {
    private final CurrentCall call;
    private final FileService files;

    FileUploads(CurrentCall call, FileService files) {
        this.call = call;
        this.files = files;
    }

    List<FileUpload> checked(@Nullable List<FileUpload> uploads) {
        if (uploads == null || uploads.isEmpty()) {
            throw CoreException.invalid("No file part!");
        }
        if (uploads.stream().anyMatch(upload -> upload.fileName().isEmpty())) {
            throw CoreException.invalid("No file selected!");
        }
        uploads.forEach(upload -> FileService.requireNames(path(upload)));
        return uploads;
    }

    FileEntry keep(FileEntry folder, FileUpload upload) {
        List<String> path = path(upload);
        try (InputStream content = Files.newInputStream(upload.uploadedFile())) {
            return files.upload(call.context(), folder, path, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path.getLast() + " could not be stored.", e);
        }
    }

    private static List<String> path(FileUpload upload) {
        List<String> path = FileName.path(upload);
        return path.isEmpty() ? List.of("") : path;
    }
}

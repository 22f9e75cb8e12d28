package io.ragstone.surfaces.ragflow.document;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.DocumentService.Upload;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.file.FileKinds;
import io.ragstone.surfaces.ragflow.file.FileName;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes files into a dataset: all are looked at before the first one is kept. */
@ApplicationScoped
public class Uploads {
    static final int MAX_NAME_BYTES = 255;
    private static final String SOURCE = "local";

    private final CurrentCall call;
    private final DocumentService documents;

    Uploads(CurrentCall call, DocumentService documents) {
        this.call = call;
        this.documents = documents;
    }

    public List<FileUpload> checked(@Nullable List<FileUpload> files) {
        List<FileUpload> named = named(files);
        for (FileUpload file : named) {
            checkName(FileName.of(file));
        }
        return named;
    }

    /** The files, of which there is one at least, and each has a name. */
    public List<FileUpload> named(@Nullable List<FileUpload> files) {
        if (files == null || files.isEmpty()) {
            throw new RagflowRefusal(101, "No file part!");
        }
        if (files.stream().anyMatch(file -> file.fileName().isEmpty())) {
            throw new RagflowRefusal(101, "No file selected!");
        }
        return files;
    }

    private static void checkName(String name) {
        if (tooLong(name)) {
            throw new RagflowRefusal(101, "File name must be 255 bytes or less.");
        }
        if (FileKinds.kind(Document.suffix(name)).isEmpty()) {
            throw new RagflowRefusal(500, name + ": This type of file has not been supported yet!");
        }
    }

    public static boolean tooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES;
    }

    public List<Document> keep(KnowledgeBase base, List<FileUpload> files) {
        return files.stream().map(file -> keep(base, file)).toList();
    }

    private Document keep(KnowledgeBase base, FileUpload file) {
        String name = FileName.of(file);
        String method = FileKinds.method(Document.suffix(name)).orElse(base.chunkMethod());
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return documents.upload(call.context(), base, new Upload(name, SOURCE, method, content));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " could not be stored.", e);
        }
    }
}

package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebUploadsApi;
import io.ragstone.api.model.RagflowWebCrawlPageResponse;
import io.ragstone.api.model.RagflowWebCreateDocumentResponse;
import io.ragstone.api.model.RagflowWebReadTextResponse;
import io.ragstone.api.model.RagflowWebUploadDocumentsResponse;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.web.WebCrawl;
import io.ragstone.core.ingest.parse.TextReading;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.document.Uploads;
import io.ragstone.surfaces.ragflow.file.FileName;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** How documents come in: as files, as pages of the web, or without anything in them. */
@RunOnVirtualThread
class UploadsResource implements RagflowWebUploadsApi {
    private final CurrentCall call;
    private final DocumentService documents;
    private final Uploads uploads;
    private final WebCrawl crawl;
    private final TextReading reading;
    private final WebOwned owned;

    UploadsResource(
            CurrentCall call,
            DocumentService documents,
            Uploads uploads,
            WebCrawl crawl,
            TextReading reading,
            WebOwned owned) {
        this.call = call;
        this.documents = documents;
        this.uploads = uploads;
        this.crawl = crawl;
        this.reading = reading;
        this.owned = owned;
    }

    @Override
    public RagflowWebUploadDocumentsResponse ragflowWebUploadDocuments(
            @Nullable String kbId, @Nullable List<FileUpload> files) {
        requireBase(kbId);
        List<FileUpload> checked = uploads.checked(files);
        return new RagflowWebUploadDocumentsResponse()
                .code(0)
                .message("success")
                .data(uploads.keep(base(kbId), checked).stream()
                        .map(WebDocumentMapper::toDocument)
                        .toList());
    }

    @Override
    public RagflowWebCreateDocumentResponse ragflowWebCreateDocument(JsonNode json) {
        Body body = Body.of(json);
        requireBase(body.text("kb_id"));
        String name = name(body.text("name", ""));
        if (name.isEmpty()) {
            throw RagflowRefusal.argument("File name can't be empty.");
        }
        KnowledgeBase base = owned.base(body.text("kb_id"), () -> RagflowRefusal.data("Can't find this dataset!"));
        Document made = kept(name, () -> documents.create(call.context(), base, name, base.chunkMethod()));
        return new RagflowWebCreateDocumentResponse()
                .code(0)
                .message("success")
                .data(WebDocumentMapper.toDocument(made));
    }

    @Override
    public RagflowWebCrawlPageResponse ragflowWebCrawlPage(
            @Nullable String kbId, @Nullable String name, @Nullable String url) {
        requireBase(kbId);
        KnowledgeBase base = base(kbId);
        String wanted = name(name == null ? "" : name);
        kept(wanted, () -> crawl.crawl(call.context(), base, wanted.isEmpty() ? "page" : wanted, address(url)));
        return new RagflowWebCrawlPageResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebReadTextResponse ragflowWebReadText(@Nullable List<FileUpload> files, @Nullable String url) {
        String text = url == null || url.isBlank() ? text(uploads.named(files)) : reading.text(address(url));
        return new RagflowWebReadTextResponse().code(0).message("success").data(text);
    }

    private String text(List<FileUpload> files) {
        return files.stream()
                .map(file -> reading.text(FileName.of(file), file.uploadedFile()))
                .collect(Collectors.joining("\n\n"));
    }

    private static void requireBase(@Nullable String kbId) {
        if (kbId == null || kbId.isBlank()) {
            throw RagflowRefusal.argument("Lack of \"KB ID\"");
        }
    }

    private KnowledgeBase base(@Nullable String kbId) {
        return owned.base(kbId, () -> new RagflowRefusal(100, "Can't find this dataset!"));
    }

    private static String name(String wanted) {
        if (Uploads.tooLong(wanted)) {
            throw RagflowRefusal.argument("File name must be 255 bytes or less.");
        }
        return wanted.strip();
    }

    private static String address(@Nullable String url) {
        return url == null ? "" : url.strip();
    }

    /** Something that keeps a file. */
    private interface Keeping {
        Document keep() throws IOException;
    }

    private static Document kept(String name, Keeping keeping) {
        try {
            return keeping.keep();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " could not be stored.", e);
        }
    }
}

package io.ragstone.core.document.web;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.DocumentService.Upload;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.KnowledgeBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** Keeps a page of the web as a document. */
public final class WebCrawl {
    private static final String SOURCE = "web";
    private static final Map<String, String> ENDINGS = Map.of(
            "text/html", "html",
            "application/xhtml+xml", "html",
            "text/plain", "txt",
            "text/markdown", "md",
            "application/pdf", "pdf");

    private final WebPages pages;
    private final DocumentService documents;

    public WebCrawl(WebPages pages, DocumentService documents) {
        this.pages = pages;
        this.documents = documents;
    }

    /** The document is called as wished, with the ending that goes with what was found. */
    public Document crawl(CallContext call, KnowledgeBase base, String name, String address) throws IOException {
        WebPage page = pages.fetch(address);
        String ending = ENDINGS.get(page.mediaType());
        if (ending == null) {
            throw new CoreException(
                    ErrorCode.UNSUPPORTED,
                    "There is no page at " + address + " but something of the type " + page.mediaType()
                            + ". Download it and upload it as a file.");
        }
        String file = Document.suffix(name).equals(ending) ? name : name + "." + ending;
        return documents.upload(
                call, base, new Upload(file, SOURCE, base.chunkMethod(), new ByteArrayInputStream(page.content())));
    }
}

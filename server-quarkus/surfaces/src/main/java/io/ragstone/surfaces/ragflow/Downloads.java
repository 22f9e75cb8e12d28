package io.ragstone.surfaces.ragflow;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Gives documents back as they came. */
@ApplicationScoped
public class Downloads {
    private final DocumentService documents;
    private final Owned owned;

    Downloads(DocumentService documents, Owned owned) {
        this.documents = documents;
        this.owned = owned;
    }

    Response of(String datasetId, String documentId) {
        KnowledgeBase base = owned.dataset(
                datasetId, () -> new RagflowRefusal(102, "You do not own the dataset " + datasetId + "."));
        Document document = owned.document(base, documentId)
                .orElseThrow(() -> new RagflowRefusal(102, "The dataset not own the document " + documentId + "."));
        return of(document);
    }

    /** The file as an attachment. */
    public Response of(Document document) {
        if (document.size() == 0) {
            throw new RagflowRefusal(102, "This file is empty.");
        }
        InputStream content = open(document);
        StreamingOutput body = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; " + fileName(document.name()))
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .build();
    }

    private InputStream open(Document document) {
        try {
            return documents.open(document);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of document " + document.id() + " could not be opened.", e);
        }
    }

    /** The name twice: in plain letters for old clients, and as RFC 5987 has it for all others. */
    private static String fileName(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}

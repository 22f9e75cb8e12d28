package io.ragstone.surfaces.ragflow.document;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.file.Attachment;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Gives documents back as they came. */
@ApplicationScoped
public class Downloads {
    private final DocumentService documents;
    private final Owned owned;

    Downloads(DocumentService documents, Owned owned) {
        this.documents = documents;
        this.owned = owned;
    }

    public Response of(String datasetId, String documentId) {
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
        return Attachment.of(document.name(), document.size(), content);
    }

    private InputStream open(Document document) {
        try {
            return documents.open(document);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of document " + document.id() + " could not be opened.", e);
        }
    }
}

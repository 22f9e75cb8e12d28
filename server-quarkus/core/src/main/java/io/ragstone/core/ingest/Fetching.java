package io.ragstone.core.ingest;

import io.ragstone.core.document.Document;
import io.ragstone.core.ingest.parse.ParseException;
import java.io.IOException;

/** Brings the file of a document that is made of something elsewhere, before it is read. */
@FunctionalInterface
public interface Fetching {
    /** All files are where they belong. */
    Fetching NOTHING = document -> document;

    /**
     * Returns the document as it is once its file is there. Throws a {@link ParseException} with a sentence for the user
     * when it will never be, and anything else when it is worth another try.
     */
    Document bring(Document document) throws IOException;
}

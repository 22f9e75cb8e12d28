package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentCopies;
import io.ragstone.core.document.DocumentService.Upload;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.parse.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document gets a small picture while it is parsed, and keeps it for as long as there is the document. */
class IngestedThumbnailTest extends IngestionScene {
    private final CallContext call = new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");

    private Document parsed(String name) throws IOException {
        Document document = service.upload(
                call,
                base,
                new Upload(
                        name, "local", "naive", new ByteArrayInputStream("Quiet.".getBytes(StandardCharsets.UTF_8))));
        parsing.start(base, List.of(document));
        workOnNext();
        return now(document);
    }

    @Test
    void whatLooksLikeSomethingGetsOne() throws IOException {
        Document pictured = parsed("cover.pdf");
        Document plain = parsed("notes.txt");

        assertThat(pictured.hasThumbnail()).isTrue();
        assertThat(thumbnails.find(pictured))
                .hasValueSatisfying(
                        picture -> assertThat(picture).isEqualTo("cover.pdf".getBytes(StandardCharsets.UTF_8)));
        assertThat(plain.hasThumbnail()).isFalse();
        assertThat(thumbnails.find(plain)).isEmpty();
    }

    @Test
    void soDoesWhatCannotBeRead() throws IOException {
        troubles.add(new ParseException("The file is a scan."));

        Document document = parsed("scan.pdf");

        assertThat(document.parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(document.hasThumbnail()).isTrue();
    }

    @Test
    void itIsPaintedOnce() throws IOException {
        Document document = parsed("cover.pdf");
        parsing.start(base, List.of(document));
        workOnNext();

        assertThat(painted).containsExactly("cover.pdf");
    }

    @Test
    void itGoesWithTheDocument() throws IOException {
        Document document = parsed("cover.pdf");
        assertThat(blobs.keys()).contains(document.thumbnailKey());

        service.delete(base, List.of(document.id()));

        assertThat(blobs.keys()).isEmpty();
    }

    @Test
    void noneIsLeftOfADocumentThatWentMeanwhile() throws IOException {
        Document document = parsed("notes.txt");
        service.delete(base, List.of(document.id()));

        thumbnails.keep(asPdf(document), Path.of("nowhere"));

        assertThat(blobs.keys()).isEmpty();
    }

    private static Document asPdf(Document document) {
        return DocumentCopies.renamed(document, "late.pdf", document.updatedAt());
    }
}

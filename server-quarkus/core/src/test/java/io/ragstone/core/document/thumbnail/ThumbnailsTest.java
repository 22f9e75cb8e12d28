package io.ragstone.core.document.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentScene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private static final Path FILE = Path.of("file");

    private final DocumentScene scene = new DocumentScene();

    private Thumbnails with(ThumbnailPainter painter) {
        return new Thumbnails(painter, scene.blobs, scene.documents);
    }

    @Test
    void aFailureIsNotTheDocuments() throws IOException {
        Document document = scene.uploaded("rules.pdf");
        List<ThumbnailPainter> failing = List.of(
                (name, file) -> {
                    throw new IOException("damaged");
                },
                (name, file) -> {
                    throw new IllegalStateException("damaged");
                },
                (name, file) -> {
                    throw new OutOfMemoryError("too large");
                },
                (name, file) -> {
                    throw new NoClassDefFoundError("no fonts");
                });

        for (ThumbnailPainter painter : failing) {
            assertThatCode(() -> with(painter).keep(document, FILE)).doesNotThrowAnyException();
        }

        assertThat(scene.service.find(scene.base, document.id()))
                .map(Document::hasThumbnail)
                .contains(false);
        assertThat(scene.blobs.keys()).containsExactly(document.blobKey());
    }

    @Test
    void aPictureWhoseFileIsGoneIsNone() throws IOException {
        Document document = scene.uploaded("rules.pdf");
        Thumbnails thumbnails = with((name, file) -> Optional.of(new byte[] {1}));
        thumbnails.keep(document, FILE);
        Document pictured = scene.service.find(scene.base, document.id()).orElseThrow();
        assertThat(thumbnails.find(pictured)).contains(new byte[] {1});

        scene.blobs.delete(pictured.thumbnailKey());

        assertThat(thumbnails.find(pictured)).isEmpty();
    }

    @Test
    void aRenamedDocumentKeepsItsPicture() throws IOException {
        Document document = scene.uploaded("rules.pdf");
        with((name, file) -> Optional.of(new byte[] {1})).keep(document, FILE);

        Document renamed = scene.service.rename(
                scene.service.find(scene.base, document.id()).orElseThrow(), "house rules.pdf");

        assertThat(renamed.hasThumbnail()).isTrue();
    }
}

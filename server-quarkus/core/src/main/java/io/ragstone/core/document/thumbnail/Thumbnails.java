package io.ragstone.core.document.thumbnail;

import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small pictures of documents, kept with their files. A document is as good without one: no failure here is its failure. */
public final class Thumbnails {
    /** What the pictures are. */
    public static final String MEDIA_TYPE = "image/jpeg";

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    private final ThumbnailPainter painter;
    private final BlobStore blobs;
    private final DocumentStore documents;

    public Thumbnails(ThumbnailPainter painter, BlobStore blobs, DocumentStore documents) {
        this.painter = painter;
        this.blobs = blobs;
        this.documents = documents;
    }

    /** Makes the picture of a document unless there is one: its file never changes. */
    public void keep(Document document, Path file) {
        if (document.hasThumbnail()) {
            return;
        }
        try {
            Optional<byte[]> picture = painter.paint(document.name(), file);
            if (picture.isPresent()) {
                store(document, picture.get());
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.info("Document {} stays without a small picture of it: {}", document.id(), e.toString());
        }
    }

    private void store(Document document, byte[] picture) throws IOException {
        blobs.put(document.thumbnailKey(), new ByteArrayInputStream(picture));
        if (!documents.markThumbnail(document.tenantId(), document.id())) {
            // It was removed meanwhile, by somebody who could not know of the picture.
            blobs.delete(document.thumbnailKey());
        }
    }

    public Optional<byte[]> find(Document document) {
        if (!document.hasThumbnail()) {
            return Optional.empty();
        }
        try (InputStream picture = blobs.open(document.thumbnailKey())) {
            return Optional.of(picture.readAllBytes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The small picture of document " + document.id() + " cannot be read.", e);
        }
    }
}

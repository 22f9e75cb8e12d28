package io.ragstone.adapters.parsers.thumbnail;

import io.ragstone.adapters.parsers.reading.FileHead;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.MediaKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.document.thumbnail.ThumbnailPainter;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseLimits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Paints with Java 2D what it and PDFBox can draw. */
public final class Java2dThumbnailPainter implements ThumbnailPainter {
    /** No side of a small picture has more pixels. */
    static final int SIDE = 240;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final float QUALITY = .8f;

    private final ParseLimits limits;

    /** @param limits what a document may cost; a picture of it takes less time */
    public Java2dThumbnailPainter(ParseLimits limits) {
        this.limits = new ParseLimits(
                limits.maxBytes(),
                limits.maxPages(),
                limits.maxCharacters(),
                limits.maxNesting(),
                limits.maxInflation(),
                limits.maxTime().compareTo(PATIENCE) < 0 ? limits.maxTime() : PATIENCE);
    }

    @Override
    public Optional<byte[]> paint(String name, Path file) throws IOException {
        byte[] head = FileHead.of(file);
        Source source = new Source(name, file);
        if (FileKind.isPdf(head)) {
            return jpeg(Reading.of(source, limits, "a PDF", Optional.empty(), PdfCover::drawn));
        }
        return MediaKind.of(head) == MediaKind.IMAGE
                ? jpeg(Reading.of(source, limits, "a picture", Optional.empty(), SmallPicture::read))
                : Optional.empty();
    }

    private static Optional<byte[]> jpeg(Optional<BufferedImage> picture) throws IOException {
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture.get(), null, null), how);
        } finally {
            writer.dispose();
        }
        return Optional.of(bytes.toByteArray());
    }
}

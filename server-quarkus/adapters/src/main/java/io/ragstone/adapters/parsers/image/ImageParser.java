package io.ragstone.adapters.parsers.image;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.MediaKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Reads the words on a picture, with where they stand on it. */
public final class ImageParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp");
    /** What a picture may have, so that none can take all memory when it is unpacked. */
    private static final long MOST_PIXELS = 100_000_000;

    private final Tesseract tesseract;

    public ImageParser(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    @Override
    public boolean accepts(String name, byte[] head) {
        return MediaKind.of(head) == MediaKind.IMAGE || (head.length == 0 && FileKind.endsWith(name, ENDINGS));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a picture", this::read);
    }

    private ParsedDocument read(Reading reading) throws IOException {
        Path image = reading.source().file();
        ImageSize size = ImageSize.of(image);
        if (size == null) {
            throw reading.refusal("cannot be read as a picture: it is damaged, or of a kind that is not known here");
        }
        if (size.pixels() > MOST_PIXELS) {
            throw reading.refusal("is a picture of " + size.width() + " by " + size.height()
                    + " pixels, which is more than can be read");
        }
        return new ParsedDocument(null, tesseract.paragraphs(image, reading));
    }
}

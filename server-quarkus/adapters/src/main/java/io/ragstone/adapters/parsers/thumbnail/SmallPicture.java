package io.ragstone.adapters.parsers.thumbnail;

import io.ragstone.adapters.parsers.reading.Reading;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Reads a picture as small as it is needed: of a large one only every so manieth pixel is ever unpacked. */
final class SmallPicture {
    /** The readers of these go through a picture row by row, so that none of them is in memory as a whole. */
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif", "bmp");

    private static final long MOST_PIXELS = 100_000_000;
    /** What a row may have. */
    private static final int LONGEST_SIDE = 65_535;
    /** So many pixels are read for one that is shown. */
    private static final int FINENESS = 2;

    private SmallPicture() {}

    static Optional<BufferedImage> read(Reading reading) throws IOException {
        try (FileImageInputStream in =
                new FileImageInputStream(reading.source().file().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return isReadable(reader) ? Optional.of(shrunk(coarse(reader))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    /** Looks at what the header says, before anything of the picture is unpacked. */
    private static boolean isReadable(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                && Math.max(width, height) <= LONGEST_SIDE
                && width * height <= MOST_PIXELS;
    }

    private static BufferedImage coarse(ImageReader reader) throws IOException {
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
        int step = Math.min(shorter, Math.max(1, longer / (FINENESS * Java2dThumbnailPainter.SIDE)));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** On white, where it is transparent. */
    private static BufferedImage shrunk(BufferedImage picture) {
        double scale =
                Math.min(1, (double) Java2dThumbnailPainter.SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return small;
    }
}

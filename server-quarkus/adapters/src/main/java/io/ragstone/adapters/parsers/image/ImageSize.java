package io.ragstone.adapters.parsers.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;

/** How large a picture is by its header, before anything of it is unpacked. */
record ImageSize(long width, long height) {
    private static final int WEBP_HEAD = 30;

    long pixels() {
        return width * height;
    }

    /** Null when the header makes no sense. */
    static @Nullable ImageSize of(Path image) throws IOException {
        ImageSize webp = webp(image);
        if (webp != null) {
            return webp;
        }
        try (FileImageInputStream in = new FileImageInputStream(image.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new ImageSize(reader.getWidth(0), reader.getHeight(0));
            } catch (RuntimeException | IOException e) {
                // The readers of the JDK throw anything at a header that they do not like.
                return null;
            } finally {
                reader.dispose();
            }
        }
    }

    private static @Nullable ImageSize webp(Path image) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(image)) {
            head = in.readNBytes(WEBP_HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length < WEBP_HEAD || !text.startsWith("RIFF") || !text.startsWith("WEBP", 8)) {
            return null;
        }
        return switch (text.substring(12, 16)) {
            case "VP8 " -> new ImageSize(number(head, 26, 2) & 0x3fff, number(head, 28, 2) & 0x3fff);
            case "VP8L" -> {
                long bits = number(head, 21, 4);
                yield new ImageSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> new ImageSize(number(head, 24, 3) + 1, number(head, 27, 3) + 1);
            default -> null;
        };
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }
}

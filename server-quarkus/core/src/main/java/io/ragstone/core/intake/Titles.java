package io.ragstone.core.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes names of files out of what people call things. */
final class Titles {
    private static final int MAX_BYTES = 255;
    private static final String UNNAMED = "untitled";
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern NO_NAME = Pattern.compile("[/\\\\]");

    private Titles() {}

    /** The title as the name of a file with this ending. */
    static String file(String title, String ending) {
        return shortened(clean(title), "." + ending);
    }

    /** What is left of a name without folders and without what nobody sees. */
    static String clean(String name) {
        String visible = INVISIBLE.matcher(name).replaceAll("");
        String alone = NO_NAME.matcher(visible).replaceAll("-").strip();
        int dot = alone.lastIndexOf('.');
        String ending = dot > 0 && alone.length() - dot <= 8 ? alone.substring(dot) : "";
        String stem = alone.substring(0, alone.length() - ending.length());
        return shortened(stem.isBlank() ? UNNAMED : stem, ending);
    }

    /** Most pages are HTML; what it really is shows when it is fetched. */
    static String ofPage(String address) {
        URI uri = URI.create(address);
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        return file((uri.getHost() + path).replaceFirst("\\.html?$", ""), "html");
    }

    private static String shortened(String stem, String ending) {
        String kept = stem;
        while ((kept + ending).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + ending;
    }
}

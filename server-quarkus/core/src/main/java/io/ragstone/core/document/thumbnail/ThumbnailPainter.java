package io.ragstone.core.document.thumbnail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Paints small pictures of files. */
public interface ThumbnailPainter {
    /**
     * A JPEG of a few kilobytes that shows what the file looks like. Empty for kinds of files that do not look like
     * anything, and for files that would cost too much; fails where a file is damaged.
     *
     * @param name what the user called it
     */
    Optional<byte[]> paint(String name, Path file) throws IOException;
}

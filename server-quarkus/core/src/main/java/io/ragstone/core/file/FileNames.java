package io.ragstone.core.file;

import io.ragstone.core.error.CoreException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What files and folders may be called. */
final class FileNames {
    private static final int MAX_BYTES = 255;
    private static final Set<String> RESERVED = Set.of(".", "..");

    private FileNames() {}

    static void require(String name) {
        if (name.isBlank() || name.indexOf('/') >= 0 || RESERVED.contains(name)) {
            throw CoreException.invalid("A name must not be empty, have a slash in it, or be \".\" or \"..\".");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw CoreException.invalid("File name must be 255 bytes or less.");
        }
    }
}

package io.ragstone.surfaces.ragflow.form;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RAGFlow spells ids as 32 hex digits, and shows 16 of a chunk's. */
public final class RagflowIds {
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");
    private static final int CHUNK_DIGITS = 16;

    private RagflowIds() {}

    public static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Empty for anything that is no id: it cannot be anybody's. Dashes do no harm. */
    public static Optional<UUID> parse(@Nullable String text) {
        String digits = text == null ? "" : text.replace("-", "");
        return HEX.matcher(digits).matches()
                ? Optional.of(
                        new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16)))
                : Optional.empty();
    }

    public static String chunk(String id) {
        return id.substring(0, CHUNK_DIGITS);
    }
}

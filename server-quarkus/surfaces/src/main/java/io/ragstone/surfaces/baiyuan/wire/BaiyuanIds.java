package io.ragstone.surfaces.baiyuan.wire;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Baiyuan spells ids as UUIDs with dashes, and takes them without as well. */
public final class BaiyuanIds {
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern DASHED = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private BaiyuanIds() {}

    /** Empty for anything that is no id. */
    public static Optional<UUID> parse(@Nullable String text) {
        String id = text == null ? "" : text.strip();
        if (DASHED.matcher(id).matches()) {
            return Optional.of(UUID.fromString(id));
        }
        return HEX.matcher(id).matches() ? Optional.of(ofHex(id)) : Optional.empty();
    }

    /** An id that the contract's check has let through. */
    public static UUID read(String text) {
        return parse(text).orElseThrow(() -> BaiyuanRefusal.invalid("`" + text + "` is no UUID."));
    }

    public static @Nullable UUID readOrNull(@Nullable String text) {
        return text == null ? null : read(text);
    }

    /** The id of a chunk, which the core spells in 32 digits. */
    public static UUID ofHex(String digits) {
        return new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
    }
}

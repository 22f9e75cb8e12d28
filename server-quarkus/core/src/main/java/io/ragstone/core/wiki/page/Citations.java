package io.ragstone.core.wiki.page;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The marks after claims: {@code [chunk_<32 hex digits>]} names a passage, {@code [claim:<id>]} a patch. */
public final class Citations {
    static final Pattern MARK = Pattern.compile("\\[(?:chunk_(?<chunk>\\w+)|claim:(?<claim>[\\w.:-]+))\\]");

    private static final Pattern CLAIM_ID = Pattern.compile("[\\w.:-]{1,128}");
    private static final Pattern WITH_SPACE_BEFORE = Pattern.compile("[ \\t]*" + MARK.pattern());

    private Citations() {}

    public static String ofChunk(String chunkId) {
        return "[chunk_" + chunkId + "]";
    }

    public static String ofClaim(String claimId) {
        return "[claim:" + claimId + "]";
    }

    /** Whether a patch can be cited under this id. */
    public static boolean isClaimId(String id) {
        return CLAIM_ID.matcher(id).matches();
    }

    /** What readers see. */
    public static String strip(String text) {
        return WITH_SPACE_BEFORE.matcher(text).replaceAll("");
    }

    static List<String> chunks(String text) {
        return named(text, "chunk");
    }

    static List<String> claims(String text) {
        return named(text, "claim");
    }

    private static List<String> named(String text, String group) {
        return MARK.matcher(text)
                .results()
                .map(found -> found.group(group))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

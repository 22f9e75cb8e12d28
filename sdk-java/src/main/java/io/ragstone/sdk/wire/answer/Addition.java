package io.ragstone.sdk.wire.answer;

import java.util.regex.Pattern;

/**
 * What a text has more than it had before. Servers put the marks of citations into it at the end; these are not added,
 * but make it another text.
 *
 * @param added what stands behind the former text
 * @param rewritten whether the former text has changed
 */
record Addition(String added, boolean rewritten) {
    private static final Pattern CITATION = Pattern.compile("\\s*\\[ID:\\s*\\d+]");

    static Addition between(String before, String now) {
        if (now.startsWith(before)) {
            return new Addition(now.substring(before.length()), false);
        }
        String bareBefore = bare(before);
        String bareNow = bare(now);
        return new Addition(bareNow.startsWith(bareBefore) ? bareNow.substring(bareBefore.length()) : "", true);
    }

    private static String bare(String text) {
        return CITATION.matcher(text).replaceAll("");
    }
}

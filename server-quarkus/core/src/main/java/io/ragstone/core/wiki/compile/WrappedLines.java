package io.ragstone.core.wiki.compile;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.wiki.page.PageText;
import io.ragstone.core.wiki.page.PageText.Kind;
import io.ragstone.core.wiki.page.PageText.Line;
import java.util.regex.Pattern;

/** Makes sentences whole that were broken at the margin of a page. */
final class WrappedLines {
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;\u3002\uff01\uff1f\uff1a\uff1b\u2026][\"')\\]\u201d]*\\s*");

    /** A line that is shorter than this ends where its writer ended it. */
    private static final int MARGIN = 40;

    private WrappedLines() {}

    static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        boolean broken = false;
        for (Line line : PageText.lines(text)) {
            boolean plain = line.kind() == Kind.TEXT;
            if (broken && plain && line.prefix().isBlank()) {
                boolean spaced = !Words.isChinese(joined.substring(joined.length() - 1));
                joined.append(spaced ? " " : "").append(line.raw().strip());
            } else {
                joined.append(joined.isEmpty() ? "" : "\n").append(line.raw());
            }
            broken = plain
                    && line.raw().strip().length() >= MARGIN
                    && !ENDED.matcher(line.raw()).matches();
        }
        return joined.toString();
    }
}

package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Leaves out a book's table of contents: it names everything and says nothing about it. */
final class TableOfContents {
    private static final Pattern TITLE =
            Pattern.compile("(?i)(?:table of )?contents|inhalt(?:sverzeichnis)?|目\\s*录|目\\s*次");
    /** An entry ends with its page, after dots or a gap, or stands there with a number and few words. */
    private static final Pattern ENTRY =
            Pattern.compile(".*?\\S(?:[ .\u00b7\u2026\\t_-]{2,}|\\s+)(?:\\d{1,4}|[ivxlc]+)$");

    private static final Pattern PAGE = Pattern.compile("(?:[ .\u00b7\u2026\\t_-]{2,}|\\s+)(?:\\d{1,4}|[ivxlc]+)$");

    private TableOfContents() {}

    static List<Block> dropped(List<Block> blocks) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (String line : blocks.get(i).text().split("\n")) {
                last.put(key(line), i);
            }
        }
        List<Block> kept = new ArrayList<>();
        int at = 0;
        while (at < blocks.size()) {
            int end = isTitle(blocks.get(at)) ? end(blocks, at + 1, last) : at + 1;
            if (end == at + 1) {
                kept.addAll(rest(blocks, at, last));
            }
            at = end;
        }
        return kept;
    }

    private static boolean isTitle(Block block) {
        return TITLE.matcher(block.text().strip()).matches();
    }

    /** The index after the last block that holds nothing but entries. */
    private static int end(List<Block> blocks, int from, Map<String, Integer> last) {
        int at = from;
        while (at < blocks.size() && isEntries(blocks.get(at).text(), at, last)) {
            at++;
        }
        return at;
    }

    /** Where title and entries are one paragraph, nothing of it is left. */
    private static List<Block> rest(List<Block> blocks, int at, Map<String, Integer> last) {
        String text = blocks.get(at).text();
        int line = text.indexOf('\n');
        boolean titled =
                line > 0 && TITLE.matcher(text.substring(0, line).strip()).matches();
        return titled && isEntries(text.substring(line + 1), at, last) ? List.of() : List.of(blocks.get(at));
    }

    private static boolean isEntries(String text, int at, Map<String, Integer> last) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(line -> ENTRY.matcher(line).matches() || last.getOrDefault(key(line), at) > at);
    }

    private static String key(String line) {
        return PAGE.matcher(line.strip()).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}

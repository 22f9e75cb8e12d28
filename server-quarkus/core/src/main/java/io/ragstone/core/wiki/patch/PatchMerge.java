package io.ragstone.core.wiki.patch;

import io.ragstone.core.conversation.text.Sentences;
import io.ragstone.core.wiki.page.Citations;
import io.ragstone.core.wiki.page.PageText;
import io.ragstone.core.wiki.page.PageText.Kind;
import io.ragstone.core.wiki.page.PageText.Line;
import io.ragstone.core.wiki.page.Slugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts patches into the text of a page. */
public final class PatchMerge {
    private static final Pattern KEY = Pattern.compile("(?:[-*+]\\s+)?(?<key>[^:：\\[]{1,60})[:：]\\s*\\S.*");
    private static final Pattern HEADING_MARK = Pattern.compile("^\\s*#+\\s*");

    private final List<Line> lines;
    private final List<String> text;

    private PatchMerge(String body) {
        this.lines = PageText.lines(body);
        this.text = new ArrayList<>(lines.stream().map(Line::raw).toList());
    }

    /** What a patch did to a text. */
    public enum Effect {
        REPLACED,
        APPENDED,
        CREATED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The text with a patch in it. */
    public record Merged(String body, Effect effect) {}

    /** A text without patches gets all of these. */
    public static String all(String body, List<Patch> patches) {
        String merged = body;
        for (Patch patch : patches) {
            merged = merge(merged, patch).body();
        }
        return merged;
    }

    /** A line of the same section that begins with the same word and a colon gives way to the patch. */
    public static Merged merge(String body, Patch patch) {
        return new PatchMerge(body).with(patch);
    }

    /** The text without lines that patches put there. */
    public static String without(String body) {
        return PageText.lines(body).stream()
                .filter(line -> line.claims().stream()
                        .allMatch(claim -> claim.patchIds().isEmpty()))
                .map(Line::raw)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private Merged with(Patch patch) {
        String section = Slugs.of(patch.section());
        List<String> added = bullets(patch);
        int heading = heading(section);
        int replaced = lineWithKey(key(patch.content()), heading < 0 ? 0 : heading + 1, end(heading));
        if (replaced >= 0) {
            text.set(replaced, String.join("\n", added));
            return new Merged(joined(), Effect.REPLACED);
        }
        if (heading < 0) {
            String before = joined();
            String title = "## " + HEADING_MARK.matcher(patch.section().strip()).replaceFirst("");
            return new Merged(
                    (before.isEmpty() ? "" : before + "\n\n") + title + "\n\n" + String.join("\n", added),
                    Effect.APPENDED);
        }
        int last = end(heading);
        while (last > heading + 1 && text.get(last - 1).isBlank()) {
            last--;
        }
        boolean first = last == heading + 1;
        text.add(last, (first ? "\n" : "") + String.join("\n", added));
        return new Merged(joined(), Effect.APPENDED);
    }

    /** Each sentence with its mark, each line an item of its own; it can neither begin a section nor forge a source. */
    private static List<String> bullets(Patch patch) {
        String mark = " " + Citations.ofClaim(patch.claimId());
        return Citations.strip(patch.content())
                .lines()
                .map(line -> HEADING_MARK.matcher(line).replaceFirst("").strip().replaceFirst("^[-*+]\\s+", ""))
                .filter(line -> !line.isBlank())
                .map(line -> "- "
                        + Sentences.of(line).stream()
                                .map(sentence -> sentence + mark)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private int heading(String section) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == Kind.HEADING
                    && Slugs.of(lines.get(i).section()).equals(section)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the section ends that begins there. */
    private int end(int heading) {
        if (heading < 0) {
            return lines.size();
        }
        int at = heading + 1;
        while (at < lines.size() && lines.get(at).kind() != Kind.HEADING) {
            at++;
        }
        return at;
    }

    private int lineWithKey(String key, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!key.isEmpty()
                    && lines.get(i).kind() == Kind.TEXT
                    && key(text.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static String key(String line) {
        Matcher key = KEY.matcher(line.strip());
        return key.matches() ? key.group("key").replaceAll("[*_`]", "").strip().toLowerCase(Locale.ROOT) : "";
    }

    private String joined() {
        return String.join("\n", text).strip();
    }
}

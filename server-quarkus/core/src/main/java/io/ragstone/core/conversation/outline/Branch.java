package io.ragstone.core.conversation.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A point of an outline that still grows; what is said twice in one place is there once. */
final class Branch {
    private static final int LONGEST = 120;
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)\\s]*\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*\\*|__|`|(?<![\\p{L}\\p{N}*])\\*(?=\\S)|(?<=\\S)\\*(?![\\p{L}\\p{N}*])");
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]]\\s+");
    private static final Pattern CLOSING = Pattern.compile("\\s#+$");
    private static final Pattern COLON = Pattern.compile("\\s*[:\uff1a]$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String name;
    private final Map<String, Branch> branches = new LinkedHashMap<>();

    private Branch(String name) {
        this.name = name;
    }

    /** Where an outline begins. */
    static Branch root(String name) {
        return new Branch(plain(name));
    }

    /** The point below this one with that name, which is empty when nothing but marks is in it. */
    Branch under(String written) {
        String said = plain(written);
        return branches.computeIfAbsent(said.toLowerCase(Locale.ROOT), any -> new Branch(said));
    }

    boolean isBare() {
        return branches.isEmpty();
    }

    Outline outline() {
        return new Outline(name, outlines());
    }

    List<Outline> outlines() {
        return branches.values().stream().map(Branch::outline).toList();
    }

    /** Without the marks of Markdown, on one line, and not endless. */
    static String plain(String written) {
        String said = LINK.matcher(written.strip()).replaceAll("$1");
        said = BOX.matcher(said).replaceFirst("");
        said = CLOSING.matcher(said).replaceFirst("");
        said = EMPHASIS.matcher(said).replaceAll("");
        said = SPACE.matcher(said).replaceAll(" ").strip();
        said = COLON.matcher(said).replaceFirst("");
        return said.codePointCount(0, said.length()) <= LONGEST
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST)).strip() + "\u2026";
    }
}

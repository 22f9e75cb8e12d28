package io.ragstone.core.wiki.page;

import io.ragstone.core.knowledge.Topic;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that pages have in addresses. */
public final class Slugs {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What stands in the place of a page's name in other operations. */
    private static final Set<String> RESERVED = Set.of("compile", "lint");

    private Slugs() {}

    public static boolean isValid(String slug) {
        return Topic.isSlug(slug) && !RESERVED.contains(slug);
    }

    /** A name for something with this title; the same for the same title. */
    public static String of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String latin = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = cut(latin.replaceAll("^-+|-+$", ""));
        boolean tells = 2L * slug.length()
                >= plain.codePoints().filter(Character::isLetterOrDigit).count();
        if (slug.isEmpty() || !tells) {
            return "topic-" + Digests.of(title).substring(0, 12);
        }
        return RESERVED.contains(slug) ? slug + "-page" : slug;
    }

    private static String cut(String slug) {
        if (slug.length() <= Topic.LONGEST_SLUG) {
            return slug;
        }
        int dash = slug.lastIndexOf('-', Topic.LONGEST_SLUG);
        return slug.substring(0, dash > 0 ? dash : Topic.LONGEST_SLUG);
    }

    /** A title for a page of which nothing but its name is known. */
    public static String title(String slug) {
        String words = slug.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

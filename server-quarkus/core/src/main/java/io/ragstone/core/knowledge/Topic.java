package io.ragstone.core.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page of the wiki shall be written about.
 *
 * @param slug names the page in addresses: small letters, digits and single dashes
 * @param aliases what else it is called
 * @param category what pages are grouped by; empty for none
 * @param description what belongs into the page
 */
public record Topic(
        String slug,
        String title,
        List<String> aliases,
        String category,
        @Nullable String description) {
    public static final int LONGEST_SLUG = 96;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Topic {
        aliases = List.copyOf(aliases);
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("'" + slug + "' is no slug");
        }
    }

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }
}

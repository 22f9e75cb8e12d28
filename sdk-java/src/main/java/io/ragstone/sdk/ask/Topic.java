package io.ragstone.sdk.ask;

import io.ragstone.sdk.wire.OptionValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page of a wiki shall be about.
 *
 * <pre>{@code
 * new Topic("return-policy", "Return Policy", List.of("refund"), "service", null);
 * }</pre>
 *
 * @param slug names the page in addresses: small letters, digits and single dashes
 */
public record Topic(
        String slug,
        String title,
        List<String> aliases,
        @Nullable String category,
        @Nullable String description) {
    /** A topic; what is listed is copied. */
    public Topic {
        aliases = List.copyOf(aliases);
    }

    Map<String, @Nullable Object> values() {
        OptionValues values = new OptionValues();
        values.set("slug", slug);
        values.set("title", title);
        values.set("aliases", aliases);
        values.set("category", category);
        values.set("description", description);
        return values.snapshot();
    }
}

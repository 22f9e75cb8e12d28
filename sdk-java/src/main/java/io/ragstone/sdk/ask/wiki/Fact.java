package io.ragstone.sdk.ask.wiki;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is put into a page by hand.
 *
 * <pre>{@code
 * wiki.patch("return-policy", new Fact("Deadline", "Deadline: 60 days").from("geo-4711"));
 * }</pre>
 *
 * @param section the heading that it belongs under
 * @param content the fact in Markdown; it takes the place of a line there that begins with the same word and a colon
 * @param claimId where it comes from; of each claim the server takes a fact only once
 * @param confidence how sure its maker is, from 0 to 1; below 0.5 it is refused
 */
public record Fact(
        String section,
        String content,
        @Nullable String claimId,
        @Nullable Double confidence) {
    /** A fact without a word of where it comes from. */
    public Fact(String section, String content) {
        this(section, content, null, null);
    }

    /** The same, of this claim. */
    public Fact from(String claim) {
        return new Fact(section, content, claim, confidence);
    }

    Map<String, @Nullable Object> values() {
        OptionValues values = new OptionValues();
        values.set("section", section);
        values.set("content", content);
        values.set("source_claim_id", claimId);
        values.set("confidence", confidence);
        return values.snapshot();
    }
}

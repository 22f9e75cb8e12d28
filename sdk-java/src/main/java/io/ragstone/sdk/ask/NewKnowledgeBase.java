package io.ragstone.sdk.ask;

import io.ragstone.sdk.wire.OptionValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a knowledge base shall be; only the name is needed.
 *
 * <pre>{@code
 * new NewKnowledgeBase("shop")
 *         .description("What customers ask for")
 *         .topic(new Topic("return-policy", "Return Policy", List.of("refund"), "service", null));
 * }</pre>
 */
public final class NewKnowledgeBase {
    private final OptionValues values = new OptionValues();
    private final List<Map<String, @Nullable Object>> topics = new ArrayList<>();

    /** One of this name. */
    public NewKnowledgeBase(String name) {
        values.set("name", name);
    }

    /** What is in it. */
    public NewKnowledgeBase description(String text) {
        values.set("description", text);
        return this;
    }

    /** The language of its documents. */
    public NewKnowledgeBase language(String language) {
        values.set("language", language);
        return this;
    }

    /** Whether pages of a wiki may be compiled of it; they may unless said otherwise. */
    public NewKnowledgeBase wikiEnabled(boolean enabled) {
        values.set("wiki_enabled", enabled);
        return this;
    }

    /** Whether it is taken from now on where a call names none. */
    public NewKnowledgeBase asDefault(boolean isDefault) {
        values.set("is_default", isDefault);
        return this;
    }

    /** Adds something that a page of its wiki shall be about. */
    public NewKnowledgeBase topic(Topic topic) {
        topics.add(topic.values());
        values.set("slugs", List.copyOf(topics));
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values.snapshot();
    }
}

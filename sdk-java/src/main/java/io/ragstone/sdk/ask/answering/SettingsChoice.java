package io.ragstone.sdk.ask.answering;

import io.ragstone.sdk.wire.OptionValues;
import io.ragstone.sdk.wire.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How questions shall be answered. What is not said here is as usual on the server, whatever it was before.
 *
 * <pre>{@code
 * shop.answering().choose(new SettingsChoice()
 *         .step(AskStep.SEMANTIC_CACHE, false)
 *         .cacheLifetime(Duration.ofMinutes(1))
 *         .text("greeting", "Welcome!"));
 * }</pre>
 */
public final class SettingsChoice {
    private final OptionValues values = new OptionValues();
    private final OptionValues steps = new OptionValues();
    private final OptionValues handoff = new OptionValues();
    private final Map<String, String> texts = new TreeMap<>();

    /** Everything as usual. */
    public SettingsChoice() {}

    /** Whether questions go through a step. */
    public SettingsChoice step(AskStep step, boolean wanted) {
        steps.set(Words.of(step), wanted);
        values.set("steps", steps.snapshot());
        return this;
    }

    /** How long answers are repeated. */
    public SettingsChoice cacheLifetime(Duration lifetime) {
        values.set("cache_seconds", lifetime.toSeconds());
        return this;
    }

    /** How near two questions have to be to be one, from 0.8 to 1. */
    public SettingsChoice semanticSimilarity(double similarity) {
        values.set("semantic_similarity", similarity);
        return this;
    }

    /** How many rounds of a talk are kept in mind, and how many tokens they may have together. */
    public SettingsChoice history(int rounds, int tokens) {
        values.set("rounds", rounds);
        values.set("history_tokens", tokens);
        return this;
    }

    /** After so long without a word a talk begins anew. */
    public SettingsChoice sessionLifetime(Duration lifetime) {
        values.set("session_seconds", lifetime.toSeconds());
        return this;
    }

    /** Whether people can be called. */
    public SettingsChoice handoff(boolean enabled) {
        return handoff("enabled", enabled);
    }

    /** How long a talk waits for a person. */
    public SettingsChoice handoffTimeout(Duration timeout) {
        return handoff("timeout_seconds", timeout.toSeconds());
    }

    /** Whether the model, when it goes on, knows what people said. */
    public SettingsChoice mirrorHumanReply(boolean mirrored) {
        return handoff("mirror_human_reply", mirrored);
    }

    /** What calls a person at once, in place of threats with the law. */
    public SettingsChoice handoffKeywords(List<String> keywords) {
        return handoff("keywords", List.copyOf(keywords));
    }

    private SettingsChoice handoff(String name, Object value) {
        handoff.set(name, value);
        values.set("handoff", handoff.snapshot());
        return this;
    }

    /**
     * What is said without a model.
     *
     * @param name on what occasion, such as {@code greeting}, or {@code greeting.zh} for one language
     */
    public SettingsChoice text(String name, String words) {
        texts.put(name, words);
        values.set("texts", Map.copyOf(texts));
        return this;
    }

    /** Whether answers come with the words that they rest on. */
    public SettingsChoice strictCitation(boolean strict) {
        values.set("strict_citation", strict);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values.snapshot();
    }
}

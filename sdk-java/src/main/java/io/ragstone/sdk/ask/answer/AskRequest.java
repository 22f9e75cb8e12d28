package io.ragstone.sdk.ask.answer;

import io.ragstone.sdk.wire.OptionValues;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question with more than its words. What is {@code null} or not set is left to the server.
 *
 * <pre>{@code
 * shop.ask(new AskRequest("How long is the warranty?")
 *         .knowledgeBase(base.id())
 *         .session("visitor-17")
 *         .context("The visitor looks at a kettle."));
 * }</pre>
 */
public final class AskRequest {
    private final OptionValues values = new OptionValues();
    private @Nullable Duration idleTimeout;

    /** These words. */
    public AskRequest(String question) {
        values.set("question", question);
    }

    /** Where to look; everywhere unless said otherwise. */
    public AskRequest knowledgeBase(@Nullable String id) {
        values.set("knowledge_base_id", id);
        return this;
    }

    /** The talk that it belongs to: a name of one's own for it, or the conversation id of an answer. */
    public AskRequest session(@Nullable String id) {
        values.set("session_id", id);
        return this;
    }

    /** How freely a model writes, from 0 to 2; above 0 no earlier answer is repeated. */
    public AskRequest temperature(@Nullable Double value) {
        values.set("temperature", value);
        return this;
    }

    /** How long the answer may be, in tokens. */
    public AskRequest maxTokens(@Nullable Integer value) {
        values.set("max_tokens", value);
        return this;
    }

    /** What a model is told instead of what is usual. */
    public AskRequest systemPrompt(@Nullable String value) {
        values.set("system_prompt", value);
        return this;
    }

    /** What the asker has before them, such as the text of the page. */
    public AskRequest context(@Nullable String value) {
        values.set("context", value);
        return this;
    }

    /** How long the server may be silent, in place of the client's read time-out; zero for no limit. */
    public AskRequest idleTimeout(@Nullable Duration value) {
        idleTimeout = value;
        return this;
    }

    /** How long the server may be silent, or {@code null} for as long as the client says. */
    public @Nullable Duration idleTimeout() {
        return idleTimeout;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "AskRequest" + values;
    }
}

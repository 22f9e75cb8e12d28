package io.ragstone.sdk.chat.request;

import io.ragstone.sdk.wire.OptionValues;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question with more than its words. What is {@code null} or not set is left to the server.
 *
 * <pre>{@code
 * session.ask(new Question("When do quiet hours begin?")
 *         .variable("who", "a guest")
 *         .documentIds(List.of(rules.id()))
 *         .idleTimeout(Duration.ofMinutes(5)));
 * }</pre>
 */
public final class Question {
    private final OptionValues values = new OptionValues();
    private @Nullable Duration idleTimeout;

    /** These words. */
    public Question(String words) {
        values.set("question", words);
    }

    /** The value of a variable of the chat's prompt. */
    public Question variable(String key, @Nullable Object value) {
        values.setEvenNull(key, value);
        return this;
    }

    /** Only these documents are answered from. */
    public Question documentIds(@Nullable Collection<String> value) {
        values.set("doc_ids", value == null || value.isEmpty() ? null : String.join(",", value));
        return this;
    }

    /** How long the server may be silent, in place of the client's read time-out; zero for no limit. */
    public Question idleTimeout(@Nullable Duration value) {
        idleTimeout = value;
        return this;
    }

    /** Anything else by its name in the API. */
    public Question set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
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
        return "Question" + values;
    }
}

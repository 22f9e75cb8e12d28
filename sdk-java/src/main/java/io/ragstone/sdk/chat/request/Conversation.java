package io.ragstone.sdk.chat.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.OptionValues;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole conversation as OpenAI's clients send it; the last message is the question.
 *
 * <pre>{@code
 * chat.openAi().complete(new Conversation()
 *         .user("Is there anything about noise?")
 *         .assistant("There are quiet hours.")
 *         .user("When do they begin?")
 *         .reference(true));
 * }</pre>
 */
public final class Conversation {
    private final ArrayNode messages = Json.object().putArray("messages");
    private final OptionValues values = new OptionValues();
    private @Nullable Duration idleTimeout;

    /** Nothing was said yet. */
    public Conversation() {
        values.set("model", "model");
    }

    /** The user says this. */
    public Conversation user(String content) {
        return say("user", content);
    }

    /** The assistant said this. */
    public Conversation assistant(String content) {
        return say("assistant", content);
    }

    /** One more message, such as an answer. */
    public Conversation add(Message message) {
        return say(message.role(), message.content());
    }

    private Conversation say(String role, String content) {
        ObjectNode message = messages.addObject();
        message.put("role", role).put("content", content);
        return this;
    }

    /** What the model is called in the answer; the chat has its own model. */
    public Conversation model(String value) {
        values.set("model", value);
        return this;
    }

    /** Whether to give what the answer stands on; it does not otherwise. */
    public Conversation reference(boolean value) {
        values.set("reference", value);
        return this;
    }

    /** How long the server may be silent, in place of the client's read time-out; zero for no limit. */
    public Conversation idleTimeout(@Nullable Duration value) {
        idleTimeout = value;
        return this;
    }

    /** Anything else by its name in the API. */
    public Conversation set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
        return this;
    }

    /** How long the server may be silent, or {@code null} for as long as the client says. */
    public @Nullable Duration idleTimeout() {
        return idleTimeout;
    }

    /** What is set and said, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        OptionValues all = new OptionValues();
        values.snapshot().forEach(all::setEvenNull);
        all.set("messages", messages.deepCopy());
        return all.snapshot();
    }

    @Override
    public String toString() {
        return "Conversation" + values();
    }
}

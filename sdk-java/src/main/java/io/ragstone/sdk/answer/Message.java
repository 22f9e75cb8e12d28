package io.ragstone.sdk.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Thinking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a chat: a question or an answer. A field that the server did not give is {@code null}.
 *
 * <pre>{@code
 * Message answer = session.ask("When do quiet hours begin?");
 * System.out.println(answer.content());
 * answer.citedChunks().forEach(chunk -> System.out.println("  " + chunk.documentName()));
 * }</pre>
 */
public final class Message {
    private static final String ASSISTANT = "assistant";
    private static final Pattern CITATION = Pattern.compile("\\[ID:\\s*(\\d{1,9})]");

    private final Fields fields;
    private final String role;
    private final Thinking said;

    private Message(JsonNode json, String role, Thinking said) {
        this.fields = new Fields(json);
        this.role = role;
        this.said = said;
    }

    /** Reads a message of a session. */
    public static Message of(JsonNode json) {
        Fields fields = new Fields(json);
        Thinking said = Thinking.in(fields.textOrEmpty("content", "answer"));
        String thought = fields.text("reasoning_content");
        return new Message(
                json.deepCopy(),
                fields.node("role").asText(ASSISTANT),
                thought == null ? said : new Thinking(said.text(), thought));
    }

    /** An answer with this text, the thoughts kept apart, and whatever else the server said of it. */
    public static Message ofAnswer(JsonNode json, String text, String thinking) {
        return new Message(json.deepCopy(), ASSISTANT, new Thinking(text, thinking));
    }

    /** Who says it: {@code user} or {@code assistant}. */
    public String role() {
        return role;
    }

    /** What is said, without what the model thought before. */
    public String content() {
        return said.text();
    }

    /** What the model thought before; empty when it did not, or the server does not tell. */
    public String thinking() {
        return said.thought();
    }

    /** What it stands on. */
    public References references() {
        return References.of(fields.node("reference"));
    }

    /** The chunks that the text cites, in the order in which it first does. */
    public List<ReferenceChunk> citedChunks() {
        List<ReferenceChunk> chunks = references().chunks();
        Set<Integer> places = new LinkedHashSet<>();
        Matcher citation = CITATION.matcher(content());
        while (citation.find()) {
            places.add(Integer.valueOf(citation.group(1)));
        }
        return places.stream()
                .filter(place -> place < chunks.size())
                .map(chunks::get)
                .toList();
    }

    /** The id, which a question and its answer share. */
    public @Nullable String id() {
        return fields.text("id");
    }

    /** The session that it belongs to, where the server says so. */
    public @Nullable String sessionId() {
        return fields.text("session_id");
    }

    /** What the model was asked, and how long each step took. */
    public @Nullable String prompt() {
        return fields.text("prompt");
    }

    /** When an answer was given. */
    public @Nullable Instant createdAt() {
        return fields.instant("created_at");
    }

    /** The ids of files that were sent with it. */
    public List<String> files() {
        List<String> ids = new ArrayList<>();
        fields.node("files", "doc_ids")
                .forEach(file -> ids.add(file.isObject() ? file.path("id").asText() : file.asText()));
        return List.copyOf(ids);
    }

    /** What else was noted of it, by name. */
    public Map<String, Object> metadata() {
        return fields.map("metadata");
    }

    /** The answer spoken, as the server encodes it, where there is speech. */
    public @Nullable String audioBinary() {
        return fields.text("audio_binary");
    }

    /** How many tokens it took, where the server counts them. */
    public @Nullable Usage usage() {
        JsonNode usage = fields.node("usage");
        return usage.isObject() ? Usage.of(usage) : null;
    }

    /** All that the server said of it, as JSON. */
    public JsonNode json() {
        return fields.json().deepCopy();
    }

    @Override
    public String toString() {
        return "Message[" + role + ", " + content() + "]";
    }
}

package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.conversation.answer.ConversationService.Turn;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked in a session. */
public record Question(Body body) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Set<String> KNOWN =
            Set.of("question", "stream", "session_id", "user_id", "doc_ids", "name", "quote");

    /** Empty for a session that is to begin. */
    String session() {
        return body.text("session_id", "");
    }

    boolean streamed() {
        return isTrue(body.at("stream"), true);
    }

    public Turn turn() {
        return new Turn(body.text("question", ""), variables(), documents());
    }

    /** Whatever else is in the body. */
    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        body.json().properties().stream()
                .filter(field -> !KNOWN.contains(field.getKey()))
                .forEach(field -> variables.put(field.getKey(), text(field.getValue())));
        return variables;
    }

    private @Nullable Set<UUID> documents() {
        String ids = body.text("doc_ids", "");
        return ids.isBlank()
                ? null
                : COMMA.splitAsStream(ids)
                        .flatMap(id -> RagflowIds.parse(id.strip()).stream())
                        .collect(Collectors.toSet());
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    /** What Python takes for true. */
    public static boolean isTrue(JsonNode value, boolean otherwise) {
        if (value.isMissingNode()) {
            return otherwise;
        }
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.doubleValue() != 0;
            case STRING -> !value.textValue().isEmpty();
            case ARRAY, OBJECT -> !value.isEmpty();
            default -> false;
        };
    }
}

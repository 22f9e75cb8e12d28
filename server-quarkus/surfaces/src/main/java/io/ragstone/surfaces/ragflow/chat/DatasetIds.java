package io.ragstone.surfaces.ragflow.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The datasets that a request names for a chat, each with its spelling there. */
public record DatasetIds(Map<UUID, String> spelled) {
    /** What an id that is none stands for: a dataset that nobody has. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** RAGFlow takes a text for a list of its letters, and its clients know that. */
    public static DatasetIds of(JsonNode given) {
        if (given.isTextual()) {
            return of(given.textValue().codePoints().mapToObj(Character::toString));
        }
        boolean none = given.isMissingNode() || given.isNull() || given.isEmpty() && given.isContainerNode();
        if (!none && !given.isArray()) {
            throw Typed.misfit("dataset_ids", "a list");
        }
        return of(given.valueStream().filter(id -> !id.isNull()).map(JsonNode::asText));
    }

    private static DatasetIds of(Stream<String> texts) {
        Map<UUID, String> spelled = new LinkedHashMap<>();
        texts.filter(text -> !text.isEmpty())
                .forEach(text -> spelled.putIfAbsent(RagflowIds.parse(text).orElse(NOBODY), text));
        return new DatasetIds(spelled);
    }

    public List<UUID> ids() {
        return List.copyOf(spelled.keySet());
    }

    public String spelling(String id) {
        return spelled.getOrDefault(UUID.fromString(id), id);
    }
}

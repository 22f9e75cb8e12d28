package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.api.model.RagflowConverseEvent;
import io.ragstone.surfaces.boundary.stream.ServerEvent;
import java.util.List;
import java.util.Map;

/**
 * The events of RAGFlow's answers.
 *
 * @param wordy whether an event has a message where there is nothing to say; RAGFlow's own operations differ in it
 */
record AnswerEvents(ObjectMapper json, boolean wordy) {
    ServerEvent of(Object data) {
        RagflowConverseEvent content = new RagflowConverseEvent().code(0).data(data);
        return written(json, wordy ? content.message("") : content);
    }

    ServerEvent failure(String message) {
        return written(
                json,
                new RagflowConverseEvent()
                        .code(500)
                        .message(message)
                        .data(Map.of("answer", "**ERROR**: " + message, "reference", List.of())));
    }

    ServerEvent end() {
        return of(true);
    }

    static ServerEvent written(ObjectMapper json, Object content) {
        try {
            return ServerEvent.of(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written as JSON.", e);
        }
    }
}

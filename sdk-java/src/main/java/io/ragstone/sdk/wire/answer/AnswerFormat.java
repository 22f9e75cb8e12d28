package io.ragstone.sdk.wire.answer;

import com.fasterxml.jackson.databind.JsonNode;

/** One way in which servers stream answers. */
@FunctionalInterface
interface AnswerFormat {
    /** What was heard with this event. */
    Heard read(JsonNode event, Heard before);
}

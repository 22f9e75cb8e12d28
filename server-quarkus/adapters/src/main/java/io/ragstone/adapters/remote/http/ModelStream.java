package io.ragstone.adapters.remote.http;

import com.fasterxml.jackson.databind.JsonNode;

/** Hears the events of an answer that comes bit by bit. */
@FunctionalInterface
public interface ModelStream {
    /** Returns whether the event says that the answer is complete. */
    boolean event(JsonNode event);
}

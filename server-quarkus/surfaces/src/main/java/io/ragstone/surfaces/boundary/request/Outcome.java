package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.surfaces.boundary.failure.Failure;
import org.jspecify.annotations.Nullable;

/** What a check of a request comes to. */
public sealed interface Outcome {
    /**
     * The request is right.
     *
     * @param body what the resource is to read in place of the body; null where no JSON is read
     */
    record Accepted(@Nullable JsonNode body) implements Outcome {}

    record Rejected(Failure failure) implements Outcome {}
}

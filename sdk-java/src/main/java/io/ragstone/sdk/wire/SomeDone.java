package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ErrorDetails;

/** Sees the answer of a call that did a part of what it was to do, which servers call a success. */
public final class SomeDone {
    private static final int DATA = 102;
    private static final int OK = 200;

    private SomeDone() {}

    /**
     * Lets an answer pass that tells of no errors.
     *
     * @throws DataException when it does tell of some
     */
    public static void check(JsonNode envelope) {
        Fields data = new Fields(envelope.path("data"));
        if (!data.texts("errors").isEmpty()) {
            throw new DataException(
                    String.join("; ", data.texts("errors")) + " (" + data.count("success_count") + " done)",
                    new ErrorDetails(DATA, OK, null));
        }
    }
}

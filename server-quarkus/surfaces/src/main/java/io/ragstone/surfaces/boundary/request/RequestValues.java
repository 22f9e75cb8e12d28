package io.ragstone.surfaces.boundary.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was sent.
 *
 * @param contentType the Content-Type as the client wrote it
 * @param body the bytes of a JSON body, none if there is no body; null where no JSON is to be read
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
public record RequestValues(
        Map<String, List<String>> path,
        Map<String, List<String>> query,
        @Nullable String contentType,
        byte @Nullable [] body) {}

package io.ragstone.conformance.security;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be sent by anybody.
 *
 * @param method its method
 * @param path its path and query
 * @param contentType what the body is
 * @param body what {@link Http#send} takes
 */
record Request(
        String method,
        String path,
        @Nullable String contentType,
        @Nullable Object body) {
    Answer by(Http caller) {
        return caller.send(method, path, contentType, body);
    }
}

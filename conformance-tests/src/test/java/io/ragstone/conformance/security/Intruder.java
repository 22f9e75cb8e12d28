package io.ragstone.conformance.security;

import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with credentials, sound or not.
 *
 * @param name what is the matter with them
 * @param server the server, without a credential
 * @param key the header where an API key is asked for
 * @param session the header where a session is asked for
 */
record Intruder(
        String name,
        Http server,
        @Nullable String key,
        @Nullable String session) {
    /** HTTP with what the operation asks for. */
    Http at(Operation operation) {
        return server.authorized(operation.needsApiKey() ? key : session);
    }
}

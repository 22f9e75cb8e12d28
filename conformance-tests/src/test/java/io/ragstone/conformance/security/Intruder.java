package io.ragstone.conformance.security;

import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with credentials, sound or not.
 *
 * @param name what is the matter with them
 * @param server the server, without a credential
 * @param key the header where an API key is asked for
 * @param visitor the header where the token of a public page is asked for
 * @param session the header where a session is asked for
 * @param tenant the tenant that is named where a key is sent beside it
 */
record Intruder(
        String name,
        Http server,
        @Nullable String key,
        @Nullable String visitor,
        @Nullable String session,
        String tenant) {
    private static final String BEARER = "Bearer ";

    /** Somebody whose credentials are sound. */
    static Intruder with(String name, Account account) {
        return new Intruder(
                name,
                account.anonymous(),
                "Bearer " + account.apiKey(),
                "Bearer " + account.publicToken(),
                account.session().authorization(),
                account.tenantId());
    }

    /** HTTP with what the operation asks for. */
    Http at(Operation operation) {
        if (operation.needsKeyAndTenant()) {
            Http named = server.with("X-Tenant-ID", tenant);
            return key == null ? named : named.with("X-RAG-API-Key", key.replaceFirst(BEARER, ""));
        }
        return server.authorized(
                switch (operation.security().getFirst()) {
                    case "ragflowSession", "ragflowAdminSession" -> session;
                    case "ragflowPublicToken" -> visitor;
                    default -> key;
                });
    }
}

package io.ragstone.adapters.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.net.URI;

/** What a provider says of itself. */
record OidcDescription(URI authorization, URI token, String keys) {
    static OidcDescription of(JsonNode said, String issuer) {
        if (!said.path("issuer").asText().equals(issuer)) {
            throw new CoreException(
                    ErrorCode.UNAVAILABLE, "The login provider says it is another one than " + issuer + ".");
        }
        return new OidcDescription(
                URI.create(required(said, "authorization_endpoint")),
                URI.create(required(said, "token_endpoint")),
                required(said, "jwks_uri"));
    }

    private static String required(JsonNode said, String name) {
        String value = said.path(name).asText();
        if (value.isBlank()) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "The login provider does not say its " + name + ".");
        }
        return value;
    }
}

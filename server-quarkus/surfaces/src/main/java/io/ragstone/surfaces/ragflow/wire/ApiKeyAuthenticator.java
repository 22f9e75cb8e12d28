package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.call.Principal;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code Authorization: Bearer ragflow-...}; what the first word is, nobody looks at. */
@ApplicationScoped
class ApiKeyAuthenticator implements Authenticator {
    private final KeyCheck keys;

    ApiKeyAuthenticator(KeyCheck keys) {
        this.keys = keys;
    }

    @Override
    public String scheme() {
        return "ragflowApiKey";
    }

    @Override
    public Principal authenticate(Credentials credentials) {
        String header = credentials.header("Authorization");
        if (header == null || header.isBlank()) {
            throw denied("`Authorization` can't be empty");
        }
        String[] words = header.strip().split("\\s+", -1);
        if (words.length < 2) {
            throw denied("Please check your authorization format.");
        }
        return keys.byApiKey(words[1]).orElseThrow(() -> denied("Authentication error: API key is invalid!"));
    }

    private static RagflowRefusal denied(String message) {
        return new RagflowRefusal(RagflowCode.AUTHENTICATION, message, RagflowEnvelope.DENIED);
    }
}

package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.call.Principal;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import jakarta.enterprise.context.ApplicationScoped;

/** The API key as Dify sends it, and the refusal that it understands. */
@ApplicationScoped
class DifyKeyAuthenticator implements Authenticator {
    private final KeyCheck keys;

    DifyKeyAuthenticator(KeyCheck keys) {
        this.keys = keys;
    }

    @Override
    public String scheme() {
        return "ragflowDifyKey";
    }

    @Override
    public Principal authenticate(Credentials credentials) {
        String header = credentials.header("Authorization");
        String[] words = header == null ? new String[0] : header.strip().split("\\s+", -1);
        if (words.length < 2) {
            throw denied();
        }
        return keys.byApiKey(words[1]).orElseThrow(DifyKeyAuthenticator::denied);
    }

    private static DifyRefusal denied() {
        return DifyRefusal.forbidden("API-KEY is invalid!");
    }
}

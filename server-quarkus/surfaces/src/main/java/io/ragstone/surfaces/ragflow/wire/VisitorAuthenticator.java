package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.call.Principal;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code Authorization: Bearer} and the public token of an API key; its refusals are RAGFlow's own. */
@ApplicationScoped
class VisitorAuthenticator implements Authenticator {
    private final VisitorCheck visitors;

    VisitorAuthenticator(VisitorCheck visitors) {
        this.visitors = visitors;
    }

    @Override
    public String scheme() {
        return "ragflowPublicToken";
    }

    @Override
    public Principal authenticate(Credentials credentials) {
        String header = credentials.header("Authorization");
        String[] words = header == null ? new String[0] : header.strip().split("\\s+", -1);
        if (words.length != 2) {
            throw denied("Authorization is not valid!");
        }
        return visitors.byPublicToken(words[1])
                .orElseThrow(() -> denied("Authentication error: API key is invalid!\""));
    }

    private static RagflowRefusal denied(String message) {
        return new RagflowRefusal(RagflowCode.DATA, message, RagflowEnvelope.PUBLIC);
    }
}

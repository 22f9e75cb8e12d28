package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.call.Principal;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import jakarta.enterprise.context.ApplicationScoped;

/** The session token, sent as it is in the {@code Authorization} header. */
@ApplicationScoped
class SessionAuthenticator implements Authenticator {
    private final SessionCheck sessions;

    SessionAuthenticator(SessionCheck sessions) {
        this.sessions = sessions;
    }

    @Override
    public String scheme() {
        return "ragflowSession";
    }

    @Override
    public Principal authenticate(Credentials credentials) {
        String token = credentials.header("Authorization");
        if (token == null || token.isBlank()) {
            throw unauthorized();
        }
        return sessions.bySessionToken(token.strip()).orElseThrow(SessionAuthenticator::unauthorized);
    }

    private static RagflowRefusal unauthorized() {
        return new RagflowRefusal(RagflowCode.UNAUTHORIZED, "<Unauthorized '401: Unauthorized'>", RagflowEnvelope.WEB);
    }
}

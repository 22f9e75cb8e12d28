package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.core.call.Principal;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.SessionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** The session token of an administrator. Users are known, and refused. */
@ApplicationScoped
class AdminSessionAuthenticator implements Authenticator {
    private static final Pattern BEARER = Pattern.compile("^bearer\\s+", Pattern.CASE_INSENSITIVE);

    private final SessionCheck sessions;

    AdminSessionAuthenticator(SessionCheck sessions) {
        this.sessions = sessions;
    }

    @Override
    public String scheme() {
        return "ragflowAdminSession";
    }

    @Override
    public Principal authenticate(Credentials credentials) {
        String sent = credentials.header("Authorization");
        if (sent == null || sent.isBlank()) {
            throw AdminRefusal.unknownCaller();
        }
        Principal.SessionUser user = sessions.bySessionToken(token(sent)).orElseThrow(AdminRefusal::unknownCaller);
        if (!user.rights().administrator()) {
            throw new AdminRefusal(RagflowCode.FORBIDDEN, "Not admin");
        }
        return user;
    }

    static String token(String sent) {
        return BEARER.matcher(sent.strip()).replaceFirst("");
    }
}

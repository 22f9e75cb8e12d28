package io.ragstone.core.tenant.credential;

import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Log-ins: begun, recognised by their token, and ended. Nothing is remembered here, so an end holds on every server. */
public final class SessionService {
    private final SessionTokenStore sessions;
    private final CredentialStore credentials;
    private final Tokens tokens;
    private final Clock clock;
    private final Duration lifetime;

    public SessionService(
            SessionTokenStore sessions, CredentialStore credentials, Tokens tokens, Clock clock, Duration lifetime) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.tokens = tokens;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** The token of a new session. */
    public String begin(User user) {
        String token = tokens.next("");
        Instant now = clock.instant();
        sessions.insert(new SessionToken(Tokens.hash(token), user.id(), now, now.plus(lifetime)));
        return token;
    }

    public void end(String token) {
        sessions.delete(Tokens.hash(token));
    }

    public void endAll(UUID userId) {
        sessions.deleteAllOf(userId);
    }

    /** Whose session this is; empty when the token is unknown or has run out, or the account is switched off. */
    public Optional<Principal.SessionUser> authenticate(String token) {
        return credentials
                .session(Tokens.hash(token))
                .filter(known -> known.session().expiresAt().isAfter(clock.instant()))
                .filter(known -> known.user().active())
                .map(SessionService::principal);
    }

    private static Principal.SessionUser principal(CredentialStore.KnownSession known) {
        User user = known.user();
        Rights rights = new Rights(null, user.superuser() ? null : known.role(), user.superuser());
        return new Principal.SessionUser(user.id(), user.id(), user.email(), rights);
    }
}

package io.ragstone.core.tenant;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Users: they register, log in and out, and are recognised by their session token. */
public final class AccountService {
    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]{1,64}@[A-Za-z0-9.-]{1,253}\\.[A-Za-z]{2,63}");
    private static final int MAX_PASSWORD = 1024;

    private final UserStore users;
    private final TenantStore tenants;
    private final SessionTokenStore sessions;
    private final PasswordHasher passwords;
    private final Transactions transactions;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;
    private final AccountSettings settings;

    public AccountService(
            UserStore users,
            TenantStore tenants,
            SessionTokenStore sessions,
            PasswordHasher passwords,
            Transactions transactions,
            Tokens tokens,
            Ids ids,
            Clock clock,
            AccountSettings settings) {
        this.users = users;
        this.tenants = tenants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * How accounts work here.
     *
     * @param registration whether anybody may make an account
     * @param defaultModel the embedding model of a new tenant
     */
    public record AccountSettings(boolean registration, Duration sessionLifetime, String defaultModel) {}

    /** A user with the token of a fresh session. */
    public record LoggedIn(User user, String token) {}

    public LoggedIn register(String email, String nickname, String password) {
        if (!settings.registration()) {
            throw new CoreException(ErrorCode.FORBIDDEN, "User registration is disabled!");
        }
        if (!EMAIL.matcher(email).matches()) {
            throw CoreException.invalid("Invalid email address: " + email + "!");
        }
        requireUsable(password);
        String hash = passwords.hash(password);
        return transactions.call(() -> {
            User user = insert(email, nickname, hash, false);
            return new LoggedIn(user, beginSession(user));
        });
    }

    /** Makes the account of the server's own administrator, on the first start. */
    User createAdministrator(String email, String nickname, String password) {
        String hash = passwords.hash(password);
        return transactions.call(() -> insert(email, nickname, hash, true));
    }

    private User insert(String email, String nickname, String hash, boolean superuser) {
        Instant now = clock.instant();
        UUID id = ids.next();
        User user = new User(id, email, nickname, hash, null, "English", "UTC", true, superuser, now, now, now);
        if (!users.insert(user)) {
            throw CoreException.conflict("Email: " + email + " has already registered!");
        }
        tenants.insert(new Tenant(
                id, nickname + "'s Kingdom", ModelDefaults.embeddingOnly(settings.defaultModel()), true, now, now));
        tenants.insertMember(new Member(id, id, Member.Role.OWNER));
        return user;
    }

    public LoggedIn login(String email, String password) {
        User user = users.findByEmail(email)
                .orElseThrow(
                        () -> new CoreException(ErrorCode.UNAUTHENTICATED, "Email: " + email + " is not registered!"));
        if (password.length() > MAX_PASSWORD || !passwords.matches(password, user.passwordHash())) {
            throw new CoreException(ErrorCode.UNAUTHENTICATED, "Email and password do not match!");
        }
        if (!user.active()) {
            throw new CoreException(
                    ErrorCode.FORBIDDEN, "This account has been disabled, please contact the administrator!");
        }
        return transactions.call(() -> {
            User seen = user.loggedInAt(clock.instant());
            users.update(seen);
            return new LoggedIn(seen, beginSession(seen));
        });
    }

    private String beginSession(User user) {
        String token = tokens.next("");
        Instant now = clock.instant();
        sessions.insert(new SessionToken(Tokens.hash(token), user.id(), now, now.plus(settings.sessionLifetime())));
        return token;
    }

    public void logout(String token) {
        transactions.run(() -> sessions.delete(Tokens.hash(token)));
    }

    /** Whose session this is; empty when the token is unknown or has run out, or the account is switched off. */
    public Optional<Principal.SessionUser> authenticate(String token) {
        return sessions.findByHash(Tokens.hash(token))
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .flatMap(session -> users.find(session.userId()))
                .filter(User::active)
                .map(user -> new Principal.SessionUser(user.id(), user.id(), user.email()));
    }

    public User current(CallContext call) {
        return Optional.ofNullable(call.userId())
                .flatMap(users::find)
                .orElseThrow(() -> CoreException.notFound("This key does not belong to a user any more."));
    }

    private static void requireUsable(String password) {
        if (password.isBlank()) {
            throw CoreException.invalid("The password must not be empty.");
        }
        if (password.length() > MAX_PASSWORD) {
            throw CoreException.invalid("The password must not be longer than " + MAX_PASSWORD + " characters.");
        }
    }
}

package io.ragstone.core.tenant.account;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Origin;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.credential.SessionService;
import io.ragstone.core.tenant.login.LoginGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Users: they register, log in and out, and change what they are called and their passwords. */
public final class AccountService {
    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]{1,64}@[A-Za-z0-9.-]{1,253}\\.[A-Za-z]{2,63}");
    private static final int MAX_PASSWORD = 1024;
    private static final String DISABLED = "This account has been disabled, please contact the administrator!";

    private final UserStore users;
    private final TenantStore tenants;
    private final SessionService sessions;
    private final PasswordHasher passwords;
    private final LoginGuard guard;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final AccountSettings settings;

    public AccountService(
            UserStore users,
            TenantStore tenants,
            SessionService sessions,
            PasswordHasher passwords,
            LoginGuard guard,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock,
            AccountSettings settings) {
        this.users = users;
        this.tenants = tenants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.guard = guard;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * How accounts work here.
     *
     * @param registration whether anybody may make an account now
     * @param defaultModel the embedding model of a new tenant
     */
    public record AccountSettings(BooleanSupplier registration, String defaultModel) {}

    /** A user with the token of a fresh session. */
    public record LoggedIn(User user, String token) {}

    public boolean takesRegistrations() {
        return settings.registration().getAsBoolean();
    }

    public LoggedIn register(String email, String nickname, String password, Origin origin) {
        if (!takesRegistrations()) {
            throw new CoreException(ErrorCode.FORBIDDEN, "User registration is disabled!");
        }
        if (!EMAIL.matcher(email).matches()) {
            throw CoreException.invalid("Invalid email address: " + email + "!");
        }
        requireUsable(password);
        String hash = passwords.hash(password);
        return transactions.call(() -> {
            User user = insert(email, nickname, hash, "password", false);
            audit.visitor(origin, user.id(), "register", user.email(), true);
            return new LoggedIn(user, sessions.begin(user));
        });
    }

    /** Makes an account without a password, for somebody whom a provider vouches for. */
    public User registerFrom(String channel, String email, String nickname, Origin origin) {
        if (!EMAIL.matcher(email).matches()) {
            throw CoreException.invalid("Invalid email address: " + email + "!");
        }
        return transactions.call(() -> {
            User user = insert(email, nickname, "", channel, false);
            audit.visitor(origin, user.id(), "register", user.email(), true);
            return user;
        });
    }

    /** An administrator makes an account for somebody. */
    public User create(CallContext call, String email, String nickname, String password, boolean superuser) {
        if (!EMAIL.matcher(email).matches()) {
            throw CoreException.invalid("Invalid email address: " + email + "!");
        }
        requireUsable(password);
        String hash = passwords.hash(password);
        return transactions.call(() -> {
            User user = insert(email, nickname, hash, "password", superuser);
            audit.changed(call, superuser ? "user.create admin" : "user.create", user.email());
            return user;
        });
    }

    /** Makes the account of the server's own administrator, on the first start. */
    User createAdministrator(String email, String nickname, String password) {
        String hash = passwords.hash(password);
        return transactions.call(() -> insert(email, nickname, hash, "password", true));
    }

    private User insert(String email, String nickname, String hash, String channel, boolean superuser) {
        Instant now = clock.instant();
        UUID id = ids.next();
        User user = new User(
                id, email, nickname, hash, null, "English", "UTC", "Bright", channel, true, superuser, now, now, now);
        if (!users.insert(user)) {
            throw CoreException.conflict("Email: " + email + " has already registered!");
        }
        tenants.insert(new Tenant(
                id, nickname + "'s Kingdom", ModelDefaults.embeddingOnly(settings.defaultModel()), true, now, now));
        tenants.insertMember(new Member(id, id, Member.Role.OWNER));
        return user;
    }

    /** @param presented the token of a session that the caller still has, which the new one takes the place of */
    public LoggedIn login(String email, String password, Origin origin, @Nullable String presented) {
        return open(prove(email, password, origin), origin, presented);
    }

    /** Who has this address and this password. Whoever tries several waits longer with each one. */
    public User prove(String email, String password, Origin origin) {
        LoginGuard.Attempt attempt = guard.begin(email, origin);
        Optional<User> found = users.findByEmail(email);
        if (found.isEmpty()) {
            audit.visitor(origin, null, "login", email, false);
            throw new CoreException(ErrorCode.UNAUTHENTICATED, "Email: " + email + " is not registered!");
        }
        User user = found.get();
        if (!isRight(password, user)) {
            audit.visitor(origin, user.id(), "login", user.email(), false);
            throw new CoreException(ErrorCode.UNAUTHENTICATED, "Email and password do not match!");
        }
        guard.succeeded(attempt);
        return user;
    }

    /** Opens a session for a user who proved to be the one. */
    public LoggedIn open(User user, Origin origin, @Nullable String presented) {
        if (!user.active()) {
            audit.visitor(origin, user.id(), "login", user.email(), false);
            throw new CoreException(ErrorCode.FORBIDDEN, DISABLED);
        }
        return transactions.call(() -> {
            if (presented != null) {
                sessions.end(presented);
            }
            User seen = unchanged(user).loggedInAt(clock.instant());
            users.update(seen);
            audit.visitor(origin, user.id(), "login", user.email(), true);
            return new LoggedIn(seen, sessions.begin(seen));
        });
    }

    /** Whoever proved a password that was changed in the meantime proved nothing. */
    private User unchanged(User proven) {
        return users.hold(proven.id())
                .filter(user -> user.passwordHash().equals(proven.passwordHash()))
                .orElseThrow(() -> new CoreException(ErrorCode.UNAUTHENTICATED, "Email and password do not match!"));
    }

    private boolean isRight(String password, User user) {
        return password.length() <= MAX_PASSWORD && passwords.matches(password, user.passwordHash());
    }

    /** @param everywhere whether all sessions of the user end, or the one with this token alone */
    public void logout(CallContext call, String token, boolean everywhere) {
        transactions.run(() -> {
            if (everywhere && call.userId() != null) {
                sessions.endAll(call.userId());
            } else {
                sessions.end(token);
            }
            audit.changed(call, everywhere ? "logout everywhere" : "logout", "");
        });
    }

    public User current(CallContext call) {
        return Optional.ofNullable(call.userId())
                .flatMap(users::find)
                .orElseThrow(() -> CoreException.notFound("This key does not belong to a user any more."));
    }

    public User change(CallContext call, ProfileChange change) {
        return transactions.call(() -> {
            User changed = users.hold(current(call).id())
                    .map(user -> change.applyTo(user, clock.instant()))
                    .orElseThrow();
            users.update(changed);
            audit.changed(call, "profile.change", changed.email());
            return changed;
        });
    }

    /** Replaces the password, ends all sessions of the user, and begins a new one. */
    public LoggedIn changePassword(CallContext call, String before, String after) {
        User user = current(call);
        LoginGuard.Attempt attempt = guard.begin(user.email(), call.origin());
        if (!isRight(before, user)) {
            audit.refused(call, "password.change", user.email());
            throw new CoreException(ErrorCode.UNAUTHENTICATED, "Password error!");
        }
        guard.succeeded(attempt);
        return setPassword(user, after, call.origin());
    }

    /** Gives a user who proved to be the one a password, ends all sessions there are, and begins a new one. */
    public LoggedIn setPassword(User user, String password, Origin origin) {
        requireUsable(password);
        String hash = passwords.hash(password);
        return transactions.call(() -> {
            User changed = unchanged(user).withPasswordHash(hash, clock.instant());
            users.update(changed);
            sessions.endAll(user.id());
            audit.visitor(origin, user.id(), "password.change", user.email(), true);
            return new LoggedIn(changed, sessions.begin(changed));
        });
    }

    /** An administrator gives somebody a password, which ends all sessions; false when it is the one that there is. */
    public boolean replacePassword(CallContext call, User user, String password) {
        requireUsable(password);
        if (isRight(password, user)) {
            return false;
        }
        String hash = passwords.hash(password);
        transactions.run(() -> {
            users.hold(user.id())
                    .map(now -> now.withPasswordHash(hash, clock.instant()))
                    .ifPresent(users::update);
            sessions.endAll(user.id());
            audit.changed(call, "user.password", user.email());
        });
        return true;
    }

    public void requireUsable(String password) {
        if (password.isBlank()) {
            throw CoreException.invalid("The password must not be empty.");
        }
        if (password.length() > MAX_PASSWORD) {
            throw CoreException.invalid("The password must not be longer than " + MAX_PASSWORD + " characters.");
        }
    }
}

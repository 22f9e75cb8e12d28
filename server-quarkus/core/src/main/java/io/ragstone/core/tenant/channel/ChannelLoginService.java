package io.ragstone.core.tenant.channel;

import io.ragstone.core.call.Origin;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends people to providers and lets those in who come back. A refusal is one word, which clients find in the address
 * that they are sent to.
 */
public final class ChannelLoginService {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<LoginChannel> channels;
    private final PendingLoginStore logins;
    private final UserStore users;
    private final AccountService accounts;
    private final Tokens tokens;
    private final Transactions transactions;
    private final Clock clock;

    public ChannelLoginService(
            List<LoginChannel> channels,
            PendingLoginStore logins,
            UserStore users,
            AccountService accounts,
            Tokens tokens,
            Transactions transactions,
            Clock clock) {
        this.channels = List.copyOf(channels);
        this.logins = logins;
        this.users = users;
        this.accounts = accounts;
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Somebody on the way to a provider.
     *
     * @param destination where the browser goes
     * @param browser what the browser keeps until it is back
     */
    public record Departure(URI destination, String browser) {}

    public List<LoginChannel> channels() {
        return channels;
    }

    public Departure begin(String name) {
        LoginChannel channel = channel(name);
        String state = tokens.next("");
        String browser = tokens.next("");
        String nonce = tokens.next("");
        String verifier = tokens.next("");
        URI destination = channel.provider().authorization(state, nonce, verifier, channel.callback());
        transactions.run(() -> logins.insert(new PendingLogin(
                Tokens.hash(state),
                channel.name(),
                Tokens.hash(browser),
                nonce,
                verifier,
                clock.instant().plus(PATIENCE))));
        return new Departure(destination, browser);
    }

    /**
     * Lets somebody in who came back.
     *
     * @param browser what the browser kept
     */
    public LoggedIn finish(
            String name, @Nullable String state, @Nullable String code, @Nullable String browser, Origin origin) {
        LoginChannel channel = channel(name);
        PendingLogin login = Optional.ofNullable(state)
                .flatMap(given -> transactions.call(() -> logins.take(Tokens.hash(given))))
                .filter(pending -> pending.expiresAt().isAfter(clock.instant()))
                .filter(pending -> pending.channel().equals(channel.name()))
                .filter(pending -> browser != null && pending.browser().equals(Tokens.hash(browser)))
                .orElseThrow(() -> refused("invalid_state"));
        if (code == null || code.isBlank()) {
            throw refused("missing_code");
        }
        Identity identity = channel.provider().redeem(code, login.nonce(), login.verifier(), channel.callback());
        User user = transactions.call(() -> user(channel, identity, origin));
        if (!user.active()) {
            throw refused("user_inactive");
        }
        return accounts.open(user, origin, null);
    }

    private User user(LoginChannel channel, Identity identity, Origin origin) {
        Optional<User> known = logins.userOf(channel.name(), identity.subject()).flatMap(users::find);
        if (known.isPresent()) {
            return known.get();
        }
        String email = identity.email();
        if (email == null || email.isBlank()) {
            throw refused("email_missing");
        }
        if (!identity.emailVerified()) {
            throw refused("email_unverified");
        }
        User user = users.findByEmail(email).orElseGet(() -> register(channel, email, identity, origin));
        logins.link(channel.name(), identity.subject(), user.id());
        return user;
    }

    private User register(LoginChannel channel, String email, Identity identity, Origin origin) {
        if (!accounts.takesRegistrations()) {
            throw refused("registration_disabled");
        }
        String name = identity.name();
        String called = name == null || name.isBlank() ? email.substring(0, Math.max(1, email.indexOf('@'))) : name;
        return accounts.registerFrom(channel.name(), email, called, origin);
    }

    private LoginChannel channel(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CoreException.notFound("Invalid channel name: " + name));
    }

    private static CoreException refused(String word) {
        return new CoreException(ErrorCode.UNAUTHENTICATED, word);
    }
}

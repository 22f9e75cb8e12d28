package io.ragstone.core.tenant.reset;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.Origin;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.mail.Mail;
import io.ragstone.core.mail.Mailer;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import io.ragstone.core.tenant.account.PasswordHasher;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets those in who forgot their password: a picture to read, a code by mail, and a new password. Addresses without an
 * account are treated alike, in words and in work, so that nobody learns from it who has one.
 */
public final class PasswordResetService {
    private static final Duration CAPTCHA_LIFETIME = Duration.ofMinutes(1);
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);
    private static final Duration LOCK = Duration.ofMinutes(30);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int CAPTCHA_LENGTH = 5;
    private static final int CODE_LENGTH = 8;
    private static final int MOST_ATTEMPTS = 5;

    private final PasswordResetStore resets;
    private final UserStore users;
    private final AccountService accounts;
    private final PasswordHasher passwords;
    private final Mailer mailer;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean askCaptcha;
    private final SecureRandom random = new SecureRandom();

    /** @param askCaptcha whether a code is mailed only to those who read the picture */
    public PasswordResetService(
            PasswordResetStore resets,
            UserStore users,
            AccountService accounts,
            PasswordHasher passwords,
            Mailer mailer,
            AuditTrail audit,
            Transactions transactions,
            Clock clock,
            boolean askCaptcha) {
        this.resets = resets;
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
        this.mailer = mailer;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.askCaptcha = askCaptcha;
    }

    /** What has to be read from a picture before a code is mailed to this address. */
    public String captcha(String email) {
        String text = signs(CAPTCHA_LENGTH);
        Instant now = clock.instant();
        transactions.run(() -> resets.put(
                known(email, now).withCaptcha(Tokens.hash(text), now.plus(CAPTCHA_LIFETIME), now.plus(MEMORY))));
        return text;
    }

    /** Mails a code, if there is such an account. */
    public void mailCode(String email, String captcha, Origin origin) {
        if (askCaptcha) {
            requireRead(email, captcha);
        }
        String code = signs(CODE_LENGTH);
        String hash = passwords.hash(code);
        Instant now = clock.instant();
        Optional<User> user = users.findByEmail(email).filter(User::active);
        transactions.run(() -> {
            PasswordReset before = known(email, now);
            requirePause(before, now);
            resets.put(before.withCode(hash, now, now.plus(CODE_LIFETIME), now.plus(MEMORY)));
            audit.visitor(origin, user.map(User::id).orElse(null), "password.code", email, true);
        });
        user.ifPresent(found -> mailer.send(new Mail(
                found.email(),
                "Your code for a new password",
                "With this code you can choose a new password within the next " + CODE_LIFETIME.toMinutes()
                        + " minutes: " + code + "\nIf you did not ask for it, ignore this mail; nothing changes.\n")));
    }

    /** A picture counts once, whether it was read well or not. */
    private void requireRead(String email, String captcha) {
        Instant now = clock.instant();
        PasswordReset before = transactions.call(() -> {
            PasswordReset known = known(email, now);
            resets.put(known.withCaptcha(null, null, known.expiresAt()));
            return known;
        });
        String wanted = before.captchaHash();
        if (wanted == null
                || before.captchaUntil() == null
                || !before.captchaUntil().isAfter(now)) {
            throw CoreException.conflict("invalid or expired captcha");
        }
        if (!wanted.equals(Tokens.hash(captcha.strip().toUpperCase(Locale.ROOT)))) {
            throw new CoreException(ErrorCode.UNAUTHENTICATED, "invalid or expired captcha");
        }
    }

    private static void requirePause(PasswordReset before, Instant now) {
        Instant last = before.mailedAt();
        if (last != null && last.plus(BETWEEN_MAILS).isAfter(now)) {
            long seconds = Duration.between(now, last.plus(BETWEEN_MAILS))
                    .plusMillis(999)
                    .toSeconds();
            throw CoreException.conflict("you still have to wait " + seconds + " seconds");
        }
    }

    /** Replaces the password of the one who got the code, ends all sessions of that user, and begins a new one. */
    public LoggedIn reset(String email, String code, String password, Origin origin) {
        accounts.requireUsable(password);
        String hash = attempt(email);
        boolean right = passwords.matches(code.strip().toUpperCase(Locale.ROOT), hash);
        Optional<User> user = users.findByEmail(email).filter(found -> right && found.active());
        if (user.isEmpty()) {
            audit.visitor(origin, null, "password.reset", email, false);
            throw new CoreException(ErrorCode.UNAUTHENTICATED, "expired otp");
        }
        return transactions.call(() -> {
            if (resets.hold(key(email))
                    .filter(known -> hash.equals(known.codeHash()))
                    .isEmpty()) {
                throw new CoreException(ErrorCode.UNAUTHENTICATED, "expired otp");
            }
            resets.delete(key(email));
            return accounts.setPassword(user.get(), password, origin);
        });
    }

    /** Counts before anything is compared, so that many at once get no more attempts than one after the other. */
    private String attempt(String email) {
        Instant now = clock.instant();
        PasswordReset known = transactions.call(() -> {
            PasswordReset before = known(email, now);
            if (before.codeHash() != null && before.attempts() >= MOST_ATTEMPTS) {
                PasswordReset locked = before.lockedUntil(now.plus(LOCK), now.plus(MEMORY));
                resets.put(locked);
                return locked;
            }
            resets.put(before.tried());
            return before;
        });
        if (known.lockedUntil() != null && known.lockedUntil().isAfter(now)) {
            throw CoreException.conflict("too many attempts, try later");
        }
        String hash = known.codeHash();
        if (hash == null || known.codeUntil() == null || !known.codeUntil().isAfter(now)) {
            throw CoreException.conflict("expired otp");
        }
        return hash;
    }

    private PasswordReset known(String email, Instant now) {
        String key = key(email);
        return resets.hold(key)
                .filter(reset -> reset.expiresAt().isAfter(now))
                .orElseGet(() -> PasswordReset.of(key, now.plus(MEMORY)));
    }

    private static String key(String email) {
        return Tokens.hash(email.strip().toLowerCase(Locale.ROOT));
    }

    private String signs(int count) {
        return random.ints(count, 0, CaptchaImages.SIGNS.length())
                .mapToObj(CaptchaImages.SIGNS::charAt)
                .map(String::valueOf)
                .reduce("", String::concat);
    }
}

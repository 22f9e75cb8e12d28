package io.ragstone.core.tracing;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.tracing.TraceReceiver.Login;
import io.ragstone.core.tracing.TraceReceiver.Project;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** Where a tenant's traces go: kept after it was tried, shown without its secret, and forgotten. */
public final class TracingService {
    private static final int LONG_ENOUGH = 16;
    private static final int SHOWN = 4;
    private static final String NONE = "Have not record any Langfuse keys.";

    private final TracingAccountStore accounts;
    private final TraceReceiver receiver;
    private final SecretBox secrets;
    private final Transactions transactions;
    private final Clock clock;
    private final Consumer<UUID> changed;

    /** @param changed is told whose account is no longer what it was */
    public TracingService(
            TracingAccountStore accounts,
            TraceReceiver receiver,
            SecretBox secrets,
            Transactions transactions,
            Clock clock,
            Consumer<UUID> changed) {
        this.accounts = accounts;
        this.receiver = receiver;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
        this.changed = changed;
    }

    /** @param maskedSecret enough to tell one secret from another, not enough to use it */
    public record Shown(String host, String publicKey, String maskedSecret, Project project) {}

    /** Keeps an account that lets us in. */
    public Shown keep(CallContext call, String host, String publicKey, String secretKey) {
        Login login = new Login(place(host), publicKey.strip(), secretKey.strip());
        Project project = receiver.check(login);
        TracingAccount account = new TracingAccount(
                call.tenantId(), login.host(), login.publicKey(), secrets.seal(login.secretKey()), clock.instant());
        transactions.run(() -> accounts.put(account));
        changed.accept(call.tenantId());
        return shown(login, project);
    }

    /** The account, with the project that it opens now. */
    public Shown show(CallContext call) {
        Login login = accounts.find(call.tenantId())
                .map(account -> login(account, secrets))
                .orElseThrow(() -> CoreException.notFound(NONE));
        return shown(login, receiver.check(login));
    }

    public void remove(CallContext call) {
        boolean removed = transactions.call(() -> accounts.remove(call.tenantId()));
        changed.accept(call.tenantId());
        if (!removed) {
            throw CoreException.notFound(NONE);
        }
    }

    static Login login(TracingAccount account, SecretBox secrets) {
        return new Login(account.host(), account.publicKey(), secrets.open(account.sealedSecret()));
    }

    private static Shown shown(Login login, Project project) {
        return new Shown(login.host(), login.publicKey(), mask(login.secretKey()), project);
    }

    private static String mask(String secret) {
        return secret.length() < LONG_ENOUGH ? "****" : "****" + secret.substring(secret.length() - SHOWN);
    }

    private static String place(String host) {
        return host.strip().replaceFirst("/+$", "");
    }
}

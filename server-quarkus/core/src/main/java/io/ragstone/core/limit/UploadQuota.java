package io.ragstone.core.limit;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How many bytes may be uploaded a day, and kept at all. */
public final class UploadQuota {
    private final Supplier<QuotaSettings> quotas;
    private final Counters counters;
    private final ToLongFunction<UUID> kept;
    private final Days days;

    /**
     * @param quotas may change at any time
     * @param kept how many bytes a tenant's files have
     */
    public UploadQuota(Supplier<QuotaSettings> quotas, Counters counters, ToLongFunction<UUID> kept, Clock clock) {
        this.quotas = quotas;
        this.counters = counters;
        this.kept = kept;
        this.days = new Days(clock);
    }

    /** Any amount. */
    public static UploadQuota none() {
        return new UploadQuota(() -> QuotaSettings.ANY, new MemoryCounters(), tenant -> 0, Clock.systemUTC());
    }

    private record Scope(String who, String counter, long limit) {}

    /**
     * Counts what has come, after it is known how much it is; what is refused is not counted.
     *
     * @param tenantId whose files they become
     */
    public void charge(CallContext call, UUID tenantId, long bytes) {
        requireRoom(tenantId, bytes);
        List<Scope> charged = new ArrayList<>();
        for (Scope scope : scopes(call)) {
            charged.add(scope);
            if (counters.add(scope.counter(), days.today(), bytes) > scope.limit()) {
                charged.forEach(each -> counters.add(each.counter(), days.today(), -bytes));
                throw refusal(scope);
            }
        }
    }

    /** Refuses before anything is taken in when nothing more may come at all. */
    public void check(CallContext call, UUID tenantId) {
        requireRoom(tenantId, 1);
        for (Scope scope : scopes(call)) {
            if (counters.read(scope.counter(), days.today()) >= scope.limit()) {
                throw refusal(scope);
            }
        }
    }

    private void requireRoom(UUID tenantId, long bytes) {
        long room = quotas.get().storage();
        if (room <= 0) {
            return;
        }
        long used = kept.applyAsLong(tenantId);
        if (bytes > 0 && used + bytes > room) {
            throw new CoreException(
                    ErrorCode.TOO_LARGE,
                    "There is no room for this: the tenant's files have " + used + " of " + room
                            + " bytes. Delete documents, or ask the operator for more room.");
        }
    }

    private List<Scope> scopes(CallContext call) {
        QuotaSettings settings = quotas.get();
        List<Scope> scopes = new ArrayList<>();
        Principal caller = call.principal();
        add(scopes, "tenant", caller.tenantId(), settings.tenantUploads());
        add(scopes, "user", caller.userId(), settings.userUploads());
        add(scopes, "key", caller instanceof Principal.KeyHolder holder ? holder.keyId() : null, settings.keyUploads());
        return scopes;
    }

    private static void add(List<Scope> scopes, String who, @Nullable UUID id, long limit) {
        if (limit > 0 && id != null) {
            scopes.add(new Scope(who, "uploads/" + who + "/" + id, limit));
        }
    }

    private CoreException refusal(Scope scope) {
        return days.usedUp(
                scope.limit(),
                "This " + scope.who() + " may upload " + scope.limit() + " bytes a day, which this would exceed. Upload"
                        + " less, wait until midnight UTC, or ask the operator for more.");
    }
}

package io.ragstone.core.limit;

import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many tokens a tenant's models outside of the server may use a day. The call that goes beyond is the last one. */
public final class TokenQuota implements Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(TokenQuota.class);

    /** What other servers count is seen after this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<QuotaSettings> quotas;
    private final Counters counters;
    private final Clock clock;
    private final Days days;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    /** @param quotas may change at any time */
    public TokenQuota(Supplier<QuotaSettings> quotas, Counters counters, Clock clock) {
        this.quotas = quotas;
        this.counters = counters;
        this.clock = clock;
        this.days = new Days(clock);
    }

    private record Seen(Instant day, long total, Instant at) {}

    /** Throws a {@link io.ragstone.core.error.CoreException} when the tenant has used up its tokens of today. */
    public void pass(UUID tenantId) {
        long limit = quotas.get().tokens();
        if (limit > 0 && total(tenantId) >= limit) {
            throw days.usedUp(
                    limit,
                    "The models of this tenant have used their " + limit + " tokens of today. Wait until midnight UTC,"
                            + " or ask the operator for more.");
        }
    }

    private long total(UUID tenantId) {
        Seen known = seen.get(tenantId);
        Instant now = clock.instant();
        if (known != null
                && known.day().equals(days.today())
                && now.isBefore(known.at().plus(FRESH))) {
            return known.total();
        }
        try {
            long total = counters.read(counter(tenantId), days.today());
            seen.put(tenantId, new Seen(days.today(), total, now));
            return total;
        } catch (RuntimeException e) {
            LOG.warn("It is not known how many tokens a tenant has used; the model is asked nevertheless.", e);
            return 0;
        }
    }

    @Override
    public void modelCalled(ModelCall call) {
        if (quotas.get().tokens() > 0 && call.tokens() > 0) {
            Instant day = days.today();
            long total = counters.add(counter(call.tenantId()), day, call.tokens());
            seen.put(call.tenantId(), new Seen(day, total, clock.instant()));
        }
    }

    private static String counter(UUID tenantId) {
        return "tokens/tenant/" + tenantId;
    }
}

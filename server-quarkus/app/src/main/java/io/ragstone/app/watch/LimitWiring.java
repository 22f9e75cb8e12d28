package io.ragstone.app.watch;

import io.ragstone.adapters.panache.database.Database;
import io.ragstone.app.config.LiveConfig;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.limit.Allowance;
import io.ragstone.core.limit.Counters;
import io.ragstone.core.limit.MemoryCounters;
import io.ragstone.core.limit.RequestLimits;
import io.ragstone.core.limit.TokenQuota;
import io.ragstone.core.limit.UploadQuota;
import io.ragstone.core.model.watched.ModelGate;
import io.ragstone.core.watch.Holdings;
import io.ragstone.surfaces.boundary.CallLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Says how much may be done. */
@Singleton
class LimitWiring {
    /** SQLite is one server's alone: what a minute has seen need not be written to disk. */
    @Produces
    @Singleton
    RequestLimits requests(LiveConfig live, Database database, Counters shared, Clock clock) {
        Counters counters = database == Database.SQLITE ? new MemoryCounters() : shared;
        return new RequestLimits(live::rates, counters, clock);
    }

    /** Made when the first request comes: the filters that ask it are made before the database is there. */
    @Produces
    @ApplicationScoped
    CallLimits limits(RequestLimits requests, UploadQuota uploads) {
        return new CallLimits() {
            @Override
            public @Nullable Allowance take(CallContext call) {
                return requests.take(call);
            }

            @Override
            public void upload(CallContext call, long bytes) {
                uploads.charge(call, call.tenantId(), bytes);
            }

            @Override
            public void uploadOfUnknownSize(CallContext call) {
                uploads.check(call, call.tenantId());
            }
        };
    }

    @Produces
    @Singleton
    UploadQuota uploads(LiveConfig live, Counters counters, Holdings holdings, Clock clock) {
        return new UploadQuota(live::quotas, counters, holdings::bytesOf, clock);
    }

    @Produces
    @Singleton
    TokenQuota tokens(LiveConfig live, Counters counters, Clock clock) {
        return new TokenQuota(live::quotas, counters, clock);
    }

    @Produces
    @Singleton
    ModelGate gate(TokenQuota tokens) {
        return tokens::pass;
    }
}

package io.ragstone.app.watch;

import io.ragstone.adapters.panache.database.Database;
import io.ragstone.app.RagstoneConfig;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.limit.Allowance;
import io.ragstone.core.limit.Counters;
import io.ragstone.core.limit.MemoryCounters;
import io.ragstone.core.limit.QuotaSettings;
import io.ragstone.core.limit.Rates;
import io.ragstone.core.limit.RequestLimits;
import io.ragstone.core.limit.TokenQuota;
import io.ragstone.core.limit.UploadQuota;
import io.ragstone.core.model.watched.ModelGate;
import io.ragstone.core.watch.Holdings;
import io.ragstone.surfaces.boundary.CallLimits;
import io.ragstone.surfaces.boundary.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how much may be done. */
@Singleton
class LimitWiring {
    /** SQLite is one server's alone: what a minute has seen need not be written to disk. */
    @Produces
    @Singleton
    RequestLimits requests(RagstoneConfig config, Database database, Counters shared, Clock clock) {
        RagstoneConfig.Surface.Ragflow.Rate ragflow = config.surface().ragflow().rate();
        RagstoneConfig.Surface.Baiyuan.Rate baiyuan = config.surface().baiyuan().rate();
        Counters counters = database == Database.SQLITE ? new MemoryCounters() : shared;
        return new RequestLimits(
                Map.of(
                        Surface.RAGFLOW.label(),
                        new Rates(ragflow.tenant(), ragflow.user(), ragflow.key()),
                        Surface.BAIYUAN.label(),
                        new Rates(baiyuan.tenant(), baiyuan.user(), baiyuan.key())),
                counters,
                clock);
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
    QuotaSettings quotas(RagstoneConfig config) {
        RagstoneConfig.Quota quota = config.quota();
        RagstoneConfig.Quota.Upload upload = quota.upload();
        return new QuotaSettings(upload.tenant(), upload.user(), upload.key(), quota.storage(), quota.tokens());
    }

    @Produces
    @Singleton
    UploadQuota uploads(QuotaSettings settings, Counters counters, Holdings holdings, Clock clock) {
        return new UploadQuota(settings, counters, holdings::bytesOf, clock);
    }

    @Produces
    @Singleton
    TokenQuota tokens(QuotaSettings settings, Counters counters, Clock clock) {
        return new TokenQuota(settings, counters, clock);
    }

    @Produces
    @Singleton
    ModelGate gate(TokenQuota tokens) {
        return tokens::pass;
    }
}

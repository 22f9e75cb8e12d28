package io.ragstone.core.tenant;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.provider.ModelAccess;
import java.time.Clock;

/** A tenant looks at itself and chooses its models. */
public final class TenantService {
    private final TenantStore tenants;
    private final ModelAccess models;
    private final Transactions transactions;
    private final Clock clock;

    public TenantService(TenantStore tenants, ModelAccess models, Transactions transactions, Clock clock) {
        this.tenants = tenants;
        this.models = models;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Tenant current(CallContext call) {
        return tenants.find(call.tenantId())
                .orElseThrow(() -> CoreException.notFound("The tenant does not exist any more."));
    }

    public Tenant chooseModels(CallContext call, ModelDefaults chosen) {
        models.requireUsable(call.tenantId(), chosen.embedding());
        return transactions.call(() -> {
            Tenant changed = current(call).withModels(chosen, clock.instant());
            tenants.update(changed);
            return changed;
        });
    }
}

package io.ragstone.core.ask.settings;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Looks at and changes how a tenant's questions are answered. */
public final class AskSettingsService {
    private static final String ACTION = "ask-settings.change";

    private final AskSettingsStore store;
    private final AskSettings usual;
    private final AuditTrail audit;
    private final Transactions transactions;

    /** @param usual for tenants that chose nothing */
    public AskSettingsService(AskSettingsStore store, AskSettings usual, AuditTrail audit, Transactions transactions) {
        this.store = store;
        this.usual = usual;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What tenants have that chose nothing. */
    public AskSettings usual() {
        return usual;
    }

    public AskSettings of(UUID tenantId) {
        return store.find(tenantId).orElse(usual);
    }

    public AskSettings change(CallContext call, UnaryOperator<AskSettings> change) {
        return transactions.call(() -> {
            AskSettings changed = change.apply(of(call.tenantId()));
            store.put(call.tenantId(), changed);
            audit.changed(call, ACTION, "");
            return changed;
        });
    }

    /** The tenant has what is usual again. */
    public AskSettings reset(CallContext call) {
        transactions.run(() -> {
            store.delete(call.tenantId());
            audit.changed(call, ACTION, "");
        });
        return usual;
    }
}

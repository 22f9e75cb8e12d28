package io.ragstone.core.model.fallback;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.ModelAccess;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows which models step in for others: those that a tenant chose, or else the operator's. */
public final class FallbackService {
    private static final int MOST = 8;

    private final FallbackStore store;
    private final Map<ModelKind, List<String>> usual;
    private final ModelAccess access;
    private final Transactions transactions;

    /** @param usual the operator's choice, for tenants that have made none */
    public FallbackService(
            FallbackStore store, Map<ModelKind, List<String>> usual, ModelAccess access, Transactions transactions) {
        this.store = store;
        this.usual = Map.copyOf(usual);
        this.access = access;
        this.transactions = transactions;
    }

    /** In the order in which they are tried. */
    public List<String> of(UUID tenantId, ModelKind kind) {
        List<String> chosen = store.find(tenantId, kind);
        return chosen.isEmpty() ? usual.getOrDefault(kind, List.of()) : chosen;
    }

    public List<String> mine(CallContext call, ModelKind kind) {
        return of(call.tenantId(), kind);
    }

    /** Refuses models that the tenant may not use. An empty list goes back to the operator's choice. */
    public void choose(CallContext call, ModelKind kind, List<String> models) {
        if (kind == ModelKind.EMBEDDING) {
            throw CoreException.invalid(
                    "No model can step in for an embedding model: its vectors mean something else.");
        }
        if (models.size() > MOST || new HashSet<>(models).size() < models.size()) {
            throw CoreException.invalid("At most " + MOST + " models can step in, each once.");
        }
        List<String> names = models.stream()
                .map(model -> access.requireUsable(call.tenantId(), model, kind))
                .map(ModelName::toString)
                .toList();
        transactions.run(() -> store.put(call.tenantId(), kind, names));
    }
}

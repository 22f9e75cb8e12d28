package io.ragstone.core.ask.step;

import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.tenant.TenantStore;
import java.util.Optional;
import java.util.UUID;

/** Says which model reads the best passages once more. */
public record RerankerChoice(TenantStore tenants) {
    /** The tenant's; empty where it has none, or has not chosen the step. */
    public Optional<String> model(UUID tenantId, AskSettings settings) {
        return settings.steps().rerank()
                ? tenants.find(tenantId)
                        .flatMap(tenant -> Optional.ofNullable(tenant.models().rerank()))
                        .filter(model -> !model.isBlank())
                : Optional.empty();
    }
}

package io.ragstone.core.tenant;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import java.util.Optional;
import java.util.UUID;

/** The chat models that tenants chose as their defaults, where they have a key for them. */
public final class TenantChatModels implements ChatModels {
    private final TenantStore tenants;
    private final ModelEndpoints endpoints;
    private final ModelClients clients;

    public TenantChatModels(TenantStore tenants, ModelEndpoints endpoints, ModelClients clients) {
        this.tenants = tenants;
        this.endpoints = endpoints;
        this.clients = clients;
    }

    @Override
    public Optional<ChatModel> ofTenant(UUID tenantId) {
        return tenants.find(tenantId)
                .flatMap(tenant -> Optional.ofNullable(tenant.models().chat()))
                .filter(model -> !model.isBlank())
                .flatMap(model -> usable(tenantId, model));
    }

    private Optional<ChatModel> usable(UUID tenantId, String model) {
        try {
            return Optional.of(clients.chat(endpoints.get(tenantId, model, ModelKind.CHAT)));
        } catch (CoreException e) {
            return Optional.empty();
        }
    }
}

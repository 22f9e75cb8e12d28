package io.ragstone.core.conversation.answer;

import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import io.ragstone.core.tenant.TenantStore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chat models of providers for which a tenant has keys, and the one inside the server. */
public final class TenantAnswerModels implements AnswerModels {
    private final TenantStore tenants;
    private final ModelEndpoints endpoints;
    private final ModelClients clients;
    private final ChatModel builtIn;

    public TenantAnswerModels(TenantStore tenants, ModelEndpoints endpoints, ModelClients clients, ChatModel builtIn) {
        this.tenants = tenants;
        this.endpoints = endpoints;
        this.clients = clients;
        this.builtIn = builtIn;
    }

    @Override
    public ChatModel get(UUID tenantId, @Nullable String model) {
        String wanted = model == null || model.isBlank() ? ofTenant(tenantId) : model;
        return wanted.equals(builtIn.model()) ? builtIn : clients.chat(endpoints.get(tenantId, wanted, ModelKind.CHAT));
    }

    private String ofTenant(UUID tenantId) {
        @Nullable
        String chosen =
                tenants.find(tenantId).map(tenant -> tenant.models().chat()).orElse(null);
        return chosen == null || chosen.isBlank() ? builtIn.model() : chosen;
    }
}

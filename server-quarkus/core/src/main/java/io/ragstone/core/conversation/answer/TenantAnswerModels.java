package io.ragstone.core.conversation.answer;

import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import io.ragstone.core.tenant.TenantStore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chat models of providers for which a tenant has keys, and the one inside the server. */
public final class TenantAnswerModels implements AnswerModels {
    private final TenantStore tenants;
    private final ModelAccess access;
    private final ModelEndpoints endpoints;
    private final ModelClients clients;
    private final ChatModel builtIn;

    public TenantAnswerModels(
            TenantStore tenants,
            ModelAccess access,
            ModelEndpoints endpoints,
            ModelClients clients,
            ChatModel builtIn) {
        this.tenants = tenants;
        this.access = access;
        this.endpoints = endpoints;
        this.clients = clients;
        this.builtIn = builtIn;
    }

    @Override
    public ChatModel get(UUID tenantId, @Nullable String model) {
        String named = model == null || model.isBlank() ? ofTenant(tenantId) : model;
        String wanted = access.usable(tenantId, named, ModelKind.CHAT)
                .map(ModelName::toString)
                .orElse(named);
        return wanted.equals(builtIn.model()) ? builtIn : clients.chat(endpoints.get(tenantId, wanted, ModelKind.CHAT));
    }

    private String ofTenant(UUID tenantId) {
        return tenants.find(tenantId)
                .map(tenant -> tenant.models().chatOrBuiltIn())
                .orElse(builtIn.model());
    }
}

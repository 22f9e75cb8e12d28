package io.ragstone.surfaces.ragflow.watch;

import io.ragstone.api.RagflowStatusApi;
import io.ragstone.api.model.RagflowGetSystemConfigResponse;
import io.ragstone.api.model.RagflowGetSystemStatusResponse;
import io.ragstone.api.model.RagflowServerConfig;
import io.ragstone.core.health.Heart;
import io.ragstone.core.health.Heartbeat;
import io.ragstone.core.health.ModelHealth;
import io.ragstone.core.health.Reading;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.health.ServerHealth.Report;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.TenantService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** How the server is, for those who log in, and what it permits, for all. */
@RunOnVirtualThread
class StatusResource implements RagflowStatusApi {
    private static final String SUCCESS = "success";

    private final CurrentCall call;
    private final TenantService tenants;
    private final ServerHealth health;
    private final ModelHealth models;
    private final Heart heart;
    private final Supplier<ServerTerms> terms;

    StatusResource(
            CurrentCall call,
            TenantService tenants,
            ServerHealth health,
            ModelHealth models,
            Heart heart,
            Supplier<ServerTerms> terms) {
        this.call = call;
        this.tenants = tenants;
        this.health = health;
        this.models = models;
        this.heart = heart;
        this.terms = terms;
    }

    @Override
    public RagflowGetSystemStatusResponse ragflowGetSystemStatus() {
        UUID tenant = call.context().tenantId();
        ModelDefaults defaults = tenants.current(call.context()).models();
        Reading embedder = models.embedder(tenant, defaults.embedding());
        Reading chat = models.chat(tenant, defaults.chat());
        Report parts = health.read();
        List<Heartbeat> alive = parts.of(Part.DATABASE).ok() ? heart.alive() : List.of();
        return new RagflowGetSystemStatusResponse()
                .code(0)
                .message(SUCCESS)
                .data(PartMapper.server(parts)
                        .embedder(PartMapper.part(embedder).model(embedder.kind()))
                        .chatModel(PartMapper.part(chat).model(chat.kind()))
                        .taskExecutorHeartbeats(PartMapper.heartbeats(alive)));
    }

    @Override
    public RagflowGetSystemConfigResponse ragflowGetSystemConfig() {
        ServerTerms now = terms.get();
        return new RagflowGetSystemConfigResponse()
                .code(0)
                .message(SUCCESS)
                .data(new RagflowServerConfig()
                        .registerEnabled(now.registration() ? 1 : 0)
                        .features(new TreeMap<>(now.features()))
                        .limits(new TreeMap<>(now.limits())));
    }
}

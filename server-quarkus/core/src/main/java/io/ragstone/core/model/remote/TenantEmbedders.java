package io.ragstone.core.model.remote;

import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.embedding.SizedEmbedder;
import io.ragstone.core.model.embedding.VectorSizes;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The embedders inside this server, and those outside for which the tenant has a key. */
public final class TenantEmbedders implements Embedders {
    private final Function<String, Optional<Embedder>> inside;
    private final ModelEndpoints endpoints;
    private final ModelClients clients;
    private final VectorSizes sizes;

    public TenantEmbedders(
            Function<String, Optional<Embedder>> inside,
            ModelEndpoints endpoints,
            ModelClients clients,
            VectorSizes sizes) {
        this.inside = inside;
        this.endpoints = endpoints;
        this.clients = clients;
        this.sizes = sizes;
    }

    @Override
    public Embedder get(UUID tenantId, String model) {
        return inside.apply(model).orElseGet(() -> outside(tenantId, model));
    }

    private Embedder outside(UUID tenantId, String model) {
        Embedder remote = clients.embedder(endpoints.get(tenantId, model, ModelKind.EMBEDDING));
        return new SizedEmbedder(remote, tenantId, sizes);
    }
}

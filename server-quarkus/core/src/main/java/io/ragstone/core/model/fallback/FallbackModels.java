package io.ragstone.core.model.fallback;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import io.ragstone.core.model.remote.ModelEndpoints;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chat models and rerankers for which others step in. Nothing can for an embedder: vectors of two models do not compare. */
public final class FallbackModels implements ModelClients {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackModels.class);

    private final ModelClients clients;
    private final ModelEndpoints endpoints;
    private final FallbackService fallbacks;
    private final Function<String, Optional<ChatModel>> inside;

    /** @param inside finds chat models inside this server */
    public FallbackModels(
            ModelClients clients,
            ModelEndpoints endpoints,
            FallbackService fallbacks,
            Function<String, Optional<ChatModel>> inside) {
        this.clients = clients;
        this.endpoints = endpoints;
        this.fallbacks = fallbacks;
        this.inside = inside;
    }

    @Override
    public Embedder embedder(ModelEndpoint endpoint) {
        return clients.embedder(endpoint);
    }

    @Override
    public ChatModel chat(ModelEndpoint endpoint) {
        ChatModel first = clients.chat(endpoint);
        List<ChatModel> all = with(
                first,
                endpoint,
                ModelKind.CHAT,
                model -> inside.apply(model)
                        .or(() -> usable(endpoint.tenantId(), model, ModelKind.CHAT)
                                .map(clients::chat)));
        return all.size() == 1 ? first : new FallbackChat(new Succession<>(all, ChatModel::model));
    }

    @Override
    public Reranker reranker(ModelEndpoint endpoint) {
        Reranker first = clients.reranker(endpoint);
        List<Reranker> all = with(
                first,
                endpoint,
                ModelKind.RERANK,
                model -> usable(endpoint.tenantId(), model, ModelKind.RERANK).map(clients::reranker));
        return all.size() == 1 ? first : new FallbackReranker(new Succession<>(all, Reranker::model));
    }

    private <M> List<M> with(M first, ModelEndpoint endpoint, ModelKind kind, Function<String, Optional<M>> finder) {
        Stream<M> others = fallbacks.of(endpoint.tenantId(), kind).stream()
                .filter(model -> !model.equals(endpoint.model().toString()))
                .flatMap(model -> finder.apply(model).stream());
        return Stream.concat(Stream.of(first), others).toList();
    }

    /** A tenant without a key for one of the operator's choice does without it. */
    private Optional<ModelEndpoint> usable(UUID tenantId, String model, ModelKind kind) {
        try {
            return Optional.of(endpoints.get(tenantId, model, kind));
        } catch (CoreException e) {
            LOG.debug("{} cannot step in.", model, e);
            return Optional.empty();
        }
    }
}

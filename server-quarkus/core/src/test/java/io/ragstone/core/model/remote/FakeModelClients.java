package io.ragstone.core.model.remote;

import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Reranker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Models by their names, as a test has them, and the endpoints that were asked for. */
public final class FakeModelClients implements ModelClients {
    private final Map<String, ChatModel> chats = new HashMap<>();
    private final Map<String, Embedder> embedders = new HashMap<>();
    private final Map<String, Reranker> rerankers = new HashMap<>();
    private final List<ModelEndpoint> asked = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Usage told;

    public FakeModelClients with(String name, ChatModel chat) {
        chats.put(name, chat);
        return this;
    }

    public FakeModelClients with(String name, Embedder embedder) {
        embedders.put(name, embedder);
        return this;
    }

    public FakeModelClients with(String name, Reranker reranker) {
        rerankers.put(name, reranker);
        return this;
    }

    /** What a provider says that each call used. */
    public FakeModelClients telling(Usage usage) {
        told = usage;
        return this;
    }

    public List<ModelEndpoint> asked() {
        return asked;
    }

    @Override
    public Embedder embedder(ModelEndpoint endpoint) {
        return found(embedders, endpoint);
    }

    @Override
    public ChatModel chat(ModelEndpoint endpoint) {
        return found(chats, endpoint);
    }

    @Override
    public Reranker reranker(ModelEndpoint endpoint) {
        return found(rerankers, endpoint);
    }

    @Override
    public ModelClients metered(Consumer<Usage> meter) {
        if (told != null) {
            meter.accept(told);
        }
        return this;
    }

    private <T> T found(Map<String, T> models, ModelEndpoint endpoint) {
        asked.add(endpoint);
        T model = models.get(endpoint.model().name());
        if (model == null) {
            throw new AssertionError("Nobody expected that " + endpoint + " is asked.");
        }
        return model;
    }
}

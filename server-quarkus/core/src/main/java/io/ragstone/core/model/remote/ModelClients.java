package io.ragstone.core.model.remote;

import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Reranker;

/** Speaks to models outside of this server. Making one of these costs nothing; only its use makes calls. */
public interface ModelClients {
    Embedder embedder(ModelEndpoint endpoint);

    ChatModel chat(ModelEndpoint endpoint);

    Reranker reranker(ModelEndpoint endpoint);
}

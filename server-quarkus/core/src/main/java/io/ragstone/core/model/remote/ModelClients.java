package io.ragstone.core.model.remote;

import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Reranker;
import java.util.function.Consumer;

/** Speaks to models outside of this server. Making one of these costs nothing; only its use makes calls. */
public interface ModelClients {
    Embedder embedder(ModelEndpoint endpoint);

    ChatModel chat(ModelEndpoint endpoint);

    Reranker reranker(ModelEndpoint endpoint);

    /** The same, telling what calls use, as the providers count it; streams say it in their outcome instead. */
    default ModelClients metered(Consumer<Usage> meter) {
        return this;
    }
}

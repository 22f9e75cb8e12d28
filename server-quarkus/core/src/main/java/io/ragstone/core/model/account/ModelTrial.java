package io.ragstone.core.model.account;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.List;

/** Asks a model something small, to see whether it answers. */
final class ModelTrial {
    private static final String GREETING = "Hello! Answer with one word.";

    private final ModelClients clients;

    ModelTrial(ModelClients clients) {
        this.clients = clients;
    }

    /** Refuses in a sentence when it does not. */
    void make(ModelEndpoint endpoint, ModelKind kind) {
        try {
            switch (kind) {
                case CHAT -> clients.chat(endpoint).answer(List.of(new ChatMessage(Role.USER, GREETING)));
                case EMBEDDING -> clients.embedder(endpoint).embed(List.of(GREETING));
                case RERANK -> clients.reranker(endpoint).scores(GREETING, List.of(GREETING));
            }
        } catch (CoreException e) {
            throw new CoreException(
                    ErrorCode.UNSUPPORTED, "Fail to access " + endpoint.model().provider() + ": " + e.getMessage(), e);
        }
    }
}

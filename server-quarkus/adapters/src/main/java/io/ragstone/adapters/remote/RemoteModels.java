package io.ragstone.adapters.remote;

import io.ragstone.adapters.remote.http.ModelHttp;
import io.ragstone.adapters.remote.http.Patience;
import io.ragstone.adapters.remote.ollama.OllamaEmbeddings;
import io.ragstone.adapters.remote.openai.OpenAiChat;
import io.ragstone.adapters.remote.openai.OpenAiEmbeddings;
import io.ragstone.adapters.remote.rerank.RemoteReranker;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.function.Consumer;

/** Models of all providers, spoken to in the dialect of each. */
public final class RemoteModels implements ModelClients, AutoCloseable {
    private final ModelHttp http;
    private final TokenCounter tokens;
    private final Patience work;
    private final Patience question;
    private final Patience chat;

    public RemoteModels(RemoteSettings settings, TokenCounter tokens) {
        this(settings, tokens, new ModelHttp(settings.localAddresses()));
    }

    RemoteModels(RemoteSettings settings, TokenCounter tokens, ModelHttp http) {
        this(
                http,
                tokens,
                new Patience(settings.attempts(), settings.timeout(), settings.budget()),
                new Patience(settings.attempts(), settings.questionBudget(), settings.questionBudget()),
                new Patience(settings.attempts(), settings.timeout(), settings.timeout()));
    }

    private RemoteModels(ModelHttp http, TokenCounter tokens, Patience work, Patience question, Patience chat) {
        this.http = http;
        this.tokens = tokens;
        this.work = work;
        this.question = question;
        this.chat = chat;
    }

    @Override
    public ModelClients metered(Consumer<Usage> meter) {
        return new RemoteModels(http.metered(meter), tokens, work, question, chat);
    }

    @Override
    public Embedder embedder(ModelEndpoint endpoint) {
        OpenAiEmbeddings openAi = new OpenAiEmbeddings(http, endpoint);
        OllamaEmbeddings ollama = new OllamaEmbeddings(http, endpoint);
        return new RemoteEmbedder(
                endpoint,
                new Windows(tokens, endpoint.window()),
                endpoint.dialect() == Dialect.OLLAMA
                        ? (texts, urgent) -> ollama.embed(texts, urgent ? question : work)
                        : (texts, urgent) -> openAi.embed(texts, urgent ? question : work));
    }

    @Override
    public ChatModel chat(ModelEndpoint endpoint) {
        return new OpenAiChat(http, endpoint, chat);
    }

    @Override
    public Reranker reranker(ModelEndpoint endpoint) {
        return new RemoteReranker(http, endpoint, question);
    }

    @Override
    public void close() {
        http.close();
    }
}

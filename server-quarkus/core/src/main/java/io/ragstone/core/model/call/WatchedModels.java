package io.ragstone.core.model.call;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.call.ModelCall.Outcome;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Models of which every call passes a gate and is told to a listener when it has ended. */
public final class WatchedModels implements ModelClients {
    private final ModelClients clients;
    private final CallGate gate;
    private final ModelCallListener listener;
    private final TokenCounter tokens;
    private final Clock clock;

    public WatchedModels(
            ModelClients clients, CallGate gate, ModelCallListener listener, TokenCounter tokens, Clock clock) {
        this.clients = clients;
        this.gate = gate;
        this.listener = listener;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Embedder embedder(ModelEndpoint endpoint) {
        return new WatchedEmbedder(endpoint, clients, this);
    }

    @Override
    public ChatModel chat(ModelEndpoint endpoint) {
        return new WatchedChat(endpoint, clients, this);
    }

    @Override
    public Reranker reranker(ModelEndpoint endpoint) {
        return new WatchedReranker(endpoint, clients, this);
    }

    /** A call that somebody waits for. */
    <T> T urgent(ModelEndpoint endpoint, ModelKind kind, Function<Meter, T> work) {
        gate.pass(endpoint);
        return call(endpoint, kind, work);
    }

    /** A call that rather takes its time than fails: it is made in any case. */
    <T> T call(ModelEndpoint endpoint, ModelKind kind, Function<Meter, T> work) {
        Meter meter = new Meter();
        Instant start = clock.instant();
        @Nullable ErrorCode failure = ErrorCode.INTERNAL;
        try {
            T result = work.apply(meter);
            failure = null;
            return result;
        } catch (CoreException e) {
            failure = e.code();
            throw e;
        } finally {
            tell(endpoint, kind, meter, start, failure);
        }
    }

    private void tell(ModelEndpoint endpoint, ModelKind kind, Meter meter, Instant start, @Nullable ErrorCode failure) {
        boolean cancelled = meter.isCancelled() || failure == ErrorCode.CANCELLED;
        Outcome outcome = cancelled ? Outcome.CANCELLED : failure == null ? Outcome.ANSWERED : Outcome.FAILED;
        listener.ended(new ModelCall(
                endpoint,
                kind,
                meter.total(),
                start,
                Duration.between(start, clock.instant()),
                outcome,
                cancelled ? null : failure));
    }

    /** Our own count, which differs a little from what each provider counts. */
    int count(Collection<String> texts) {
        return texts.stream().mapToInt(tokens::count).sum();
    }
}

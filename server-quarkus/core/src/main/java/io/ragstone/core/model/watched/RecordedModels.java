package io.ragstone.core.model.watched;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.call.CallGate;
import io.ragstone.core.model.call.ModelCall;
import io.ragstone.core.model.call.ModelCall.Outcome;
import io.ragstone.core.model.call.ModelCallListener;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import io.ragstone.core.trace.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Models outside of this server of which every call is counted, and told to a listener when it has ended. Those that
 * somebody waits for pass a gate before; many documents must not fail for a short pause.
 */
public final class RecordedModels implements ModelClients {
    private final ModelClients clients;
    private final CallGate gate;
    private final ModelCallListener listener;
    private final TokenCounter tokens;
    private final Clock clock;

    public RecordedModels(
            ModelClients clients, CallGate gate, ModelCallListener listener, TokenCounter tokens, Clock clock) {
        this.clients = clients;
        this.gate = gate;
        this.listener = listener;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Embedder embedder(ModelEndpoint endpoint) {
        return new WatchedEmbedder(
                clients.embedder(endpoint),
                reply -> clients.metered(reply).embedder(endpoint),
                new Recording(endpoint));
    }

    @Override
    public ChatModel chat(ModelEndpoint endpoint) {
        return new WatchedChat(
                clients.chat(endpoint), reply -> clients.metered(reply).chat(endpoint), new Recording(endpoint));
    }

    @Override
    public Reranker reranker(ModelEndpoint endpoint) {
        return new WatchedReranker(
                clients.reranker(endpoint),
                reply -> clients.metered(reply).reranker(endpoint),
                new Recording(endpoint));
    }

    /** Records the calls of one model. */
    private final class Recording implements Surroundings {
        private final ModelEndpoint endpoint;

        Recording(ModelEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T call(Asked asked, Function<Reply, T> work) {
            if (asked.urgent()) {
                gate.pass(endpoint);
            }
            Reply reply = new Reply(Note.UNREAD);
            Instant start = clock.instant();
            @Nullable ErrorCode failure = ErrorCode.INTERNAL;
            try {
                T result = work.apply(reply);
                failure = null;
                return result;
            } catch (CoreException e) {
                failure = e.code();
                throw e;
            } finally {
                listener.ended(ended(asked, reply, start, failure));
            }
        }

        private ModelCall ended(Asked asked, Reply reply, Instant start, @Nullable ErrorCode failure) {
            boolean cancelled = reply.isCancelled() || failure == ErrorCode.CANCELLED;
            Outcome outcome = cancelled ? Outcome.CANCELLED : failure == null ? Outcome.ANSWERED : Outcome.FAILED;
            return new ModelCall(
                    endpoint,
                    asked.kind(),
                    reply.usage(tokens),
                    start,
                    Duration.between(start, clock.instant()),
                    outcome,
                    cancelled ? null : failure);
        }
    }
}

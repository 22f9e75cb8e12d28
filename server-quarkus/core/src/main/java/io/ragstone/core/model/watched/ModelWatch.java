package io.ragstone.core.model.watched;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Rerankers;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.trace.Step;
import io.ragstone.core.trace.Traces;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.ModelCall.Kind;
import io.ragstone.core.watch.Watcher;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wraps models, those inside the server and those outside, so that each call is told, and is a step of what is traced. */
public final class ModelWatch {
    private static final String INSIDE = "@Builtin";

    private final Watcher watcher;
    private final Traces traces;
    private final ModelGate gate;
    private final TokenCounter tokens;

    public ModelWatch(Watcher watcher, Traces traces, ModelGate gate, TokenCounter tokens) {
        this.watcher = watcher;
        this.traces = traces;
        this.gate = gate;
        this.tokens = tokens;
    }

    public Embedders embedders(Embedders embedders) {
        return (tenantId, model) -> new WatchedEmbedder(embedders.get(tenantId, model), tenantId, this);
    }

    public Rerankers rerankers(Rerankers rerankers) {
        return (tenantId, model) -> new WatchedReranker(rerankers.get(tenantId, model), tenantId, this);
    }

    public ChatModel chat(UUID tenantId, ChatModel model) {
        return new WatchedChat(model, tenantId, this);
    }

    /** Makes one call; only what is outside of the server has a gate before it, and costs tokens. */
    <T> T call(UUID tenantId, Kind kind, String model, Supplier<String> input, Function<Reply, T> work) {
        if (isOutside(model)) {
            gate.pass(tenantId);
        }
        CallNote used = new CallNote();
        long begun = System.nanoTime();
        String failure = "It failed.";
        try {
            T result = traces.step(step(kind), model, input, note -> {
                note.model(model);
                T made = work.apply(new Reply(used, note));
                note.tokens(used.usage().prompt(), used.usage().completion());
                return made;
            });
            failure = null;
            return result;
        } catch (CoreException e) {
            failure = e.code() == ErrorCode.CANCELLED ? null : e.getMessage();
            throw e;
        } finally {
            watcher.modelCalled(new ModelCall(
                    tenantId,
                    kind,
                    model,
                    Duration.ofNanos(System.nanoTime() - begun),
                    used.usage().prompt(),
                    used.usage().completion(),
                    failure));
        }
    }

    static boolean isOutside(String model) {
        return !model.endsWith(INSIDE);
    }

    private static Step.Kind step(Kind kind) {
        return switch (kind) {
            case CHAT -> Step.Kind.GENERATION;
            case EMBEDDING -> Step.Kind.EMBEDDING;
            case RERANK -> Step.Kind.RERANK;
        };
    }

    /** Our own count, where the provider does not say. */
    int count(Collection<String> texts) {
        return texts.stream().mapToInt(tokens::count).sum();
    }
}

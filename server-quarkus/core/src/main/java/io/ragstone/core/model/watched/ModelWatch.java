package io.ragstone.core.model.watched;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.Rerankers;
import io.ragstone.core.model.call.ModelCallListener;
import io.ragstone.core.trace.Note;
import io.ragstone.core.trace.Step;
import io.ragstone.core.trace.Traces;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Wraps models, those inside the server and those outside with all that step in for them, so that each question to one is
 * told, and is a step of what is traced. What it used is what the calls used that were made for it.
 */
public final class ModelWatch implements ModelCallListener {
    private static final String INSIDE = "@Builtin";

    private final Watcher watcher;
    private final Traces traces;
    private final ModelGate gate;
    private final ThreadLocal<@Nullable Usage> used = new ThreadLocal<>();

    public ModelWatch(Watcher watcher, Traces traces, ModelGate gate) {
        this.watcher = watcher;
        this.traces = traces;
        this.gate = gate;
    }

    public Embedders embedders(Embedders embedders) {
        return (tenantId, model) -> {
            Embedder embedder = embedders.get(tenantId, model);
            return new WatchedEmbedder(embedder, reply -> embedder, new Telling(tenantId, embedder.model()));
        };
    }

    public Rerankers rerankers(Rerankers rerankers) {
        return (tenantId, model) -> {
            Reranker reranker = rerankers.get(tenantId, model);
            return new WatchedReranker(reranker, reply -> reranker, new Telling(tenantId, reranker.model()));
        };
    }

    public ChatModel chat(UUID tenantId, ChatModel chat) {
        return new WatchedChat(chat, reply -> chat, new Telling(tenantId, chat.model()));
    }

    /** Hears of it in the thread that asked the question. */
    @Override
    public void ended(io.ragstone.core.model.call.ModelCall call) {
        Usage before = used.get();
        if (before != null) {
            used.set(before.plus(call.usage()));
        }
    }

    /** Tells of the calls of one model; only what is outside of the server has a gate before it. */
    private final class Telling implements Surroundings {
        private final UUID tenantId;
        private final String model;

        Telling(UUID tenantId, String model) {
            this.tenantId = tenantId;
            this.model = model;
        }

        @Override
        public <T> T call(Asked asked, Function<Reply, T> work) {
            if (!model.endsWith(INSIDE)) {
                gate.pass(tenantId);
            }
            // Who hears the words of an answer may ask another model meanwhile, whose use is not this one's.
            Usage outer = used.get();
            used.set(Usage.NONE);
            long begun = System.nanoTime();
            String failure = "It failed.";
            try {
                T result = traces.step(step(asked.kind()), model, asked.text(), note -> traced(note, work));
                failure = null;
                return result;
            } catch (CoreException e) {
                failure = e.code() == ErrorCode.CANCELLED ? null : e.getMessage();
                throw e;
            } finally {
                Usage usage = used();
                restore(outer);
                watcher.modelCalled(new ModelCall(
                        tenantId,
                        ModelCall.Kind.valueOf(asked.kind().name()),
                        model,
                        Duration.ofNanos(System.nanoTime() - begun),
                        usage.prompt(),
                        usage.completion(),
                        failure));
            }
        }

        private <T> T traced(Note note, Function<Reply, T> work) {
            note.model(model);
            T made = work.apply(new Reply(note));
            note.tokens(used().prompt(), used().completion());
            return made;
        }
    }

    private void restore(@Nullable Usage outer) {
        if (outer == null) {
            used.remove();
        } else {
            used.set(outer);
        }
    }

    private Usage used() {
        Usage usage = used.get();
        return usage == null ? Usage.NONE : usage;
    }

    private static Step.Kind step(ModelKind kind) {
        return switch (kind) {
            case CHAT -> Step.Kind.GENERATION;
            case EMBEDDING -> Step.Kind.EMBEDDING;
            case RERANK -> Step.Kind.RERANK;
        };
    }
}

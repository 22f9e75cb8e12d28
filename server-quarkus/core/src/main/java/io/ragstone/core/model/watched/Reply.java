package io.ragstone.core.model.watched;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.trace.Note;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes down what a model answers to one call, and what it uses for that: what the provider says, or else an estimate. */
final class Reply implements Consumer<Usage> {
    private final Note note;
    private Usage told = Usage.NONE;
    private Function<TokenCounter, Usage> estimate = counter -> Usage.NONE;
    private boolean cancelled;

    Reply(Note note) {
        this.note = note;
    }

    @Override
    public synchronized void accept(Usage more) {
        told = told.plus(more);
    }

    synchronized void otherwise(Function<TokenCounter, Usage> estimated) {
        estimate = estimated;
    }

    synchronized void cancelled() {
        cancelled = true;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** @param counter counts where the provider does not say, which differs a little from what each provider counts */
    synchronized Usage usage(TokenCounter counter) {
        return told.total() > 0 ? told : estimate.apply(counter);
    }

    void speaks() {
        note.speaks();
    }

    void said(Supplier<String> output) {
        note.output(output);
    }
}

package io.ragstone.sdk;

import io.ragstone.sdk.answer.AnswerPart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Takes all that is published, as fast as it comes. */
public final class Collecting implements Flow.Subscriber<AnswerPart> {
    private final CompletableFuture<List<AnswerPart>> done = new CompletableFuture<>();
    private final List<AnswerPart> parts = new ArrayList<>();

    /** All of it, or why it broke off. */
    public CompletableFuture<List<AnswerPart>> done() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(AnswerPart part) {
        parts.add(part);
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        done.complete(parts);
    }
}

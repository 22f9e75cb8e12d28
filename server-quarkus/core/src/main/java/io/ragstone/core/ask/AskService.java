package io.ragstone.core.ask;

import io.ragstone.core.ask.intent.Intents;
import io.ragstone.core.ask.intent.Understood;
import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.session.HandoverState;
import io.ragstone.core.ask.step.CannedStep;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.ask.step.Step;
import io.ragstone.core.ask.step.Voice;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.watch.Watcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers questions: each goes from step to step until one has a reply, and whatever became of it is kept. */
public final class AskService {
    private final Inquiries inquiries;
    private final Intents intents;
    private final Step handover;
    private final List<Step> steps;
    private final Afterwards afterwards;
    private final Watcher watcher;
    private final Clock clock;

    /** @param steps the last one always has a reply */
    public AskService(
            Inquiries inquiries,
            Intents intents,
            Step handover,
            List<Step> steps,
            Afterwards afterwards,
            Watcher watcher,
            Clock clock) {
        this.inquiries = inquiries;
        this.intents = intents;
        this.handover = handover;
        this.steps = List.copyOf(steps);
        this.afterwards = afterwards;
        this.watcher = watcher;
        this.clock = clock;
    }

    /** Throws a {@link CoreException} for what cannot be asked; what is returned can be answered. */
    public Inquiry open(CallContext call, Question question) {
        return inquiries.open(call.tenantId(), question);
    }

    public Asked ask(CallContext call, Question question, Cancellation cancellation) {
        return answer(open(call, question), cancellation, null);
    }

    /**
     * Blocks until the reply is complete; a cancellation ends it soon. Throws a {@link CoreException} when it breaks off.
     *
     * @param listener null where only the whole reply is wanted
     */
    public Asked answer(Inquiry inquiry, Cancellation cancellation, @Nullable AskListener listener) {
        Consumer<String> hearing = listener == null ? null : listener::said;
        Voice voice = new Voice(hearing, cancellation);
        Understood understood = understood(inquiry);
        if (listener != null) {
            listener.begun(inquiry.session().conversationId(), inquiry.replyId(), understood.intent());
        }
        try {
            Reply reply = first(inquiry, understood, voice, cancellation).plus(understood.usage());
            Duration took = took(inquiry);
            Asked asked = asked(inquiry, understood, reply, took);
            watcher.asked(reply.route().label(), took);
            return asked;
        } catch (CoreException e) {
            afterwards.failed(inquiry, understood.intent(), voice.said(), took(inquiry));
            throw e;
        }
    }

    private static Duration took(Inquiry inquiry) {
        return Duration.ofNanos(System.nanoTime() - inquiry.begun());
    }

    /** To what a person is to read no rules apply. */
    private Understood understood(Inquiry inquiry) {
        return inquiry.session().state() == HandoverState.AI_ACTIVE
                ? intents.of(inquiry.tenantId(), inquiry.text(), inquiry.settings())
                : Understood.FOR_A_PERSON;
    }

    private Reply first(Inquiry inquiry, Understood understood, Voice voice, Cancellation cancellation) {
        Optional<Reply> said = handover.reply(inquiry, voice, cancellation)
                .or(() -> new CannedStep(understood).reply(inquiry, voice, cancellation));
        if (said.isPresent()) {
            return said.get();
        }
        for (Step step : steps) {
            Optional<Reply> reply = step.reply(inquiry, voice, cancellation);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        throw new IllegalStateException("No step had a reply.");
    }

    private Asked asked(Inquiry inquiry, Understood understood, Reply reply, Duration took) {
        Instant now = clock.instant();
        HandoverState state = afterwards.kept(inquiry, understood, reply, took, now);
        Intent intent = reply.route() == Route.HANDOFF ? Intent.HANDOFF : understood.intent();
        return new Asked(inquiry.session().conversationId(), inquiry.replyId(), intent, reply, state, took, now);
    }
}

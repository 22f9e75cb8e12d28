package io.ragstone.core.ask.step;

import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.session.HandoverState;
import io.ragstone.core.ask.settings.Phrase;
import io.ragstone.core.model.Cancellation;
import java.util.Optional;

/** Where a person was called, or speaks already, the question is for that person. */
public final class HandoverStep implements Step {
    @Override
    public Optional<Reply> reply(Inquiry inquiry, Voice voice, Cancellation cancellation) {
        HandoverState state = inquiry.session().state();
        if (state == HandoverState.AI_ACTIVE) {
            return Optional.empty();
        }
        if (state == HandoverState.PENDING_HANDOFF) {
            voice.say(inquiry.say(Phrase.WAITING));
        }
        return Optional.of(Reply.canned(Route.HANDOFF, voice.said(), 1));
    }
}

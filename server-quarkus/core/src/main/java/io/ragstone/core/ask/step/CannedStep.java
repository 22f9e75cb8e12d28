package io.ragstone.core.ask.step;

import io.ragstone.core.ask.intent.Understood;
import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.settings.Phrase;
import io.ragstone.core.model.Cancellation;
import java.util.Optional;

/** Says what is always said to what was meant. */
public record CannedStep(Understood understood) implements Step {
    @Override
    public Optional<Reply> reply(Inquiry inquiry, Voice voice, Cancellation cancellation) {
        Phrase phrase = understood.phrase();
        if (phrase == null) {
            return Optional.empty();
        }
        voice.say(inquiry.say(phrase));
        return Optional.of(Reply.canned(route(understood.intent()), voice.said(), 1));
    }

    private static Route route(Intent intent) {
        return switch (intent) {
            case HANDOFF -> Route.HANDOFF;
            case OPINION -> Route.OPINION;
            case SMALLTALK, KNOWLEDGE -> Route.SMALLTALK;
        };
    }
}

package io.ragstone.core.ask.step;

import io.ragstone.core.ask.cache.AnswerCache;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.watch.Watcher;
import java.util.Optional;

/** Says what was said to the same question. */
public record AnswerCacheStep(AnswerCache cache, Watcher watcher) implements Step {
    private static final String NAME = "answers";

    @Override
    public Optional<Reply> reply(Inquiry inquiry, Voice voice, Cancellation cancellation) {
        if (!inquiry.repeatable() || !inquiry.settings().steps().answerCache()) {
            return Optional.empty();
        }
        Optional<Reply> known = cache.find(inquiry.key(), inquiry.text()).map(reply -> reply.again(Route.CACHE));
        watcher.cacheAsked(NAME, known.isPresent() ? 1 : 0, known.isPresent() ? 0 : 1);
        known.ifPresent(reply -> voice.say(reply.text()));
        return known;
    }
}

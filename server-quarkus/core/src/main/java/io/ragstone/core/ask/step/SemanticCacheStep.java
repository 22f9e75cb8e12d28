package io.ragstone.core.ask.step;

import io.ragstone.core.ask.cache.SemanticCache;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.watch.Watcher;
import java.util.Optional;

/** Says what was said to a question that means the same. */
public record SemanticCacheStep(SemanticCache cache, Meanings meanings, Watcher watcher) implements Step {
    private static final String NAME = "answer-meanings";

    @Override
    public Optional<Reply> reply(Inquiry inquiry, Voice voice, Cancellation cancellation) {
        if (!inquiry.repeatable() || !inquiry.settings().steps().semanticCache()) {
            return Optional.empty();
        }
        Optional<Reply> known = meanings.of(inquiry)
                .flatMap(meaning -> cache.find(
                        inquiry.key(),
                        inquiry.text(),
                        meaning,
                        inquiry.settings().caching().similarity()))
                .map(reply -> reply.again(Route.SEMANTIC_CACHE));
        watcher.cacheAsked(NAME, known.isPresent() ? 1 : 0, known.isPresent() ? 0 : 1);
        known.ifPresent(reply -> voice.say(reply.text()));
        return known;
    }
}

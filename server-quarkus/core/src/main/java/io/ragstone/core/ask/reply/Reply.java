package io.ragstone.core.ask.reply;

import io.ragstone.core.model.ChatModel.Usage;
import java.util.List;

/**
 * What is said to a question.
 *
 * @param fromWiki whether the words are those of a wiki page
 * @param usage what models used for it
 * @param confidence from 0, it is hardly an answer, to 1, somebody checked it
 * @param whole false when it broke off
 */
public record Reply(
        Route route,
        String text,
        List<Source> sources,
        List<Quote> quotes,
        boolean fromWiki,
        Usage usage,
        double confidence,
        boolean whole) {
    /** Below this an answer is hardly one. */
    public static final double DOUBTFUL = .3;

    public Reply {
        sources = List.copyOf(sources);
        quotes = List.copyOf(quotes);
    }

    /** What is said without looking anything up. */
    public static Reply canned(Route route, String text, double confidence) {
        return new Reply(route, text, List.of(), List.of(), false, Usage.NONE, confidence, true);
    }

    /** The same words once more, which cost nothing now. */
    public Reply again(Route how) {
        return new Reply(how, text, sources, quotes, fromWiki, Usage.NONE, confidence, whole);
    }

    public Reply plus(Usage more) {
        return new Reply(route, text, sources, quotes, fromWiki, usage.plus(more), confidence, whole);
    }

    public boolean isDoubtful() {
        return confidence < DOUBTFUL;
    }
}

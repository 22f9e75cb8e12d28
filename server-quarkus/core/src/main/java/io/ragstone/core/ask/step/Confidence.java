package io.ragstone.core.ask.step;

import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.search.SearchResult.Passage;

/**
 * How far an answer can be relied on. One that cites nothing is hardly an answer, however near the passages are; one that
 * cites is as good as the best passage that it cites.
 */
final class Confidence {
    private Confidence() {}

    static double of(Answer answer) {
        double cited = answer.reference().citations().stream()
                .mapToDouble(Citation::similarity)
                .max()
                .orElse(-1);
        if (cited >= 0) {
            return Math.clamp(Reply.DOUBTFUL + (1 - Reply.DOUBTFUL) * cited, Reply.DOUBTFUL, 1);
        }
        double nearest = answer.passages().stream()
                .mapToDouble(Passage::similarity)
                .max()
                .orElse(0);
        return Math.clamp(nearest, 0, 1) * Reply.DOUBTFUL * .9;
    }
}

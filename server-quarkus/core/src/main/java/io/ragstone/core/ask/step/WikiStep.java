package io.ragstone.core.ask.step;

import io.ragstone.core.ask.reply.Quote;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.reply.Source;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.wiki.vote.WikiHit;
import io.ragstone.core.wiki.vote.WikiVote;
import java.util.List;
import java.util.Optional;

/** Says what a page of the wiki says: a short one as it is, a long one in a few words. */
public final class WikiStep implements Step {
    private static final int SHORT = 500;

    private final WikiVote votes;
    private final PageSummary summaries;
    private final Evidence evidence;

    public WikiStep(WikiVote votes, PageSummary summaries, Evidence evidence) {
        this.votes = votes;
        this.summaries = summaries;
        this.evidence = evidence;
    }

    @Override
    public Optional<Reply> reply(Inquiry inquiry, Voice voice, Cancellation cancellation) {
        if (!inquiry.settings().steps().wiki()) {
            return Optional.empty();
        }
        return votes.vote(inquiry.tenantId(), inquiry.bases().get(), inquiry.text(), cancellation)
                .flatMap(hit -> told(inquiry, hit, voice, cancellation));
    }

    private Optional<Reply> told(Inquiry inquiry, WikiHit hit, Voice voice, Cancellation cancellation) {
        if (hit.tokens() <= SHORT) {
            voice.say(hit.body());
            return Optional.of(reply(inquiry, hit, Route.WIKI, voice, Usage.NONE, cancellation));
        }
        return summaries
                .of(inquiry, hit, voice, cancellation)
                .map(usage -> reply(inquiry, hit, Route.WIKI_SUMMARY, voice, usage, cancellation));
    }

    private Reply reply(
            Inquiry inquiry, WikiHit hit, Route route, Voice voice, Usage usage, Cancellation cancellation) {
        Source source = new Source("wiki:" + hit.slug(), hit.title(), 1, null);
        List<Quote> quoted = inquiry.settings().strictCitation()
                ? evidence.quotes(inquiry.tenantId(), hit.title(), hit.chunkIds())
                : List.of();
        return new Reply(route, voice.said(), List.of(source), quoted, true, usage, 1, !cancellation.isCancelled());
    }
}

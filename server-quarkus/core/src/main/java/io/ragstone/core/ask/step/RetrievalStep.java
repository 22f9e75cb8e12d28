package io.ragstone.core.ask.step;

import io.ragstone.core.ask.mode.Modes;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.settings.Phrase;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerCommand;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.health.ServiceMode.Mode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.provider.ModelCatalogue;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from passages. Where the tenant's model is not there, the built-in one quotes; where nothing can be found out,
 * that is said. It always has a reply.
 */
public final class RetrievalStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(RetrievalStep.class);

    private final AnswerService answers;
    private final Speakers speakers;
    private final Evidence evidence;
    private final Modes modes;

    public RetrievalStep(AnswerService answers, Speakers speakers, Evidence evidence, Modes modes) {
        this.answers = answers;
        this.speakers = speakers;
        this.evidence = evidence;
        this.modes = modes;
    }

    @Override
    public Optional<Reply> reply(Inquiry inquiry, Voice voice, Cancellation cancellation) {
        Mode mode = modes.of(inquiry.tenantId());
        if (mode == Mode.CRITICAL) {
            return Optional.of(canned(inquiry, Route.DEGRADED, Phrase.BUSY, voice));
        }
        if (!inquiry.settings().steps().retrieval()) {
            return Optional.of(canned(inquiry, Route.DEGRADED, Phrase.NOT_FOUND, voice));
        }
        if (inquiry.bases().get().isEmpty()) {
            return Optional.of(canned(inquiry, Route.RAG, Phrase.NOT_FOUND, voice));
        }
        Assistant speaker = speakers.of(inquiry, mode);
        try {
            return Optional.of(answered(inquiry, speaker, Route.RAG, voice, cancellation));
        } catch (CoreException e) {
            if (cancellation.isCancelled() || !voice.takeBack()) {
                throw e;
            }
            LOG.warn("A question is answered without the tenant's model.", e);
            modes.failed(inquiry.tenantId());
            return Optional.of(quoted(inquiry, speaker, voice, cancellation));
        }
    }

    private Reply quoted(Inquiry inquiry, Assistant speaker, Voice voice, Cancellation cancellation) {
        try {
            Assistant quoting = speaker.speaking(ModelCatalogue.DEFAULT_CHAT, speaker.settings());
            return answered(inquiry, quoting, Route.DEGRADED, voice, cancellation);
        } catch (CoreException e) {
            if (cancellation.isCancelled() || !voice.takeBack()) {
                throw e;
            }
            LOG.warn("A question cannot be answered.", e);
            return canned(inquiry, Route.DEGRADED, Phrase.BUSY, voice);
        }
    }

    private Reply answered(Inquiry inquiry, Assistant speaker, Route route, Voice voice, Cancellation cancellation) {
        Unmarked unmarked = new Unmarked(voice::say);
        Answer answer = answers.answer(
                new AnswerCommand(
                        speaker, inquiry.history(), inquiry.text(), Speakers.variables(inquiry.question()), null),
                cancellation,
                event -> {
                    if (event instanceof AnswerEvent.Text text) {
                        unmarked.more(text.more());
                    }
                });
        unmarked.end();
        if (answer.failure() != null) {
            throw answer.failure();
        }
        List<Citation> cited = answer.reference().citations();
        return new Reply(
                route,
                voice.said(),
                evidence.sources(inquiry.tenantId(), cited),
                inquiry.settings().strictCitation() ? evidence.quotes(inquiry.tenantId(), cited) : List.of(),
                false,
                usage(answer),
                Confidence.of(answer),
                answer.stop() != Stop.CANCELLED && !cancellation.isCancelled());
    }

    /** Quoting costs nothing. */
    private static Usage usage(Answer answer) {
        return answer.model().equals(ModelCatalogue.DEFAULT_CHAT)
                ? Usage.NONE
                : answer.usage().plus(answer.before());
    }

    private static Reply canned(Inquiry inquiry, Route route, Phrase phrase, Voice voice) {
        voice.say(inquiry.say(phrase));
        return Reply.canned(route, voice.said(), 0);
    }
}

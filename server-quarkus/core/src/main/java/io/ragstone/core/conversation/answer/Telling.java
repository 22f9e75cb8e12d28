package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.conversation.citation.CitationInsertion;
import io.ragstone.core.conversation.citation.CitationInsertion.Cited;
import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel.Outcome;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a model give its answer, and makes of what was heard an answer with its reference. */
final class Telling {
    private static final int PER_MESSAGE = 4;

    private final AnswerDraft draft;
    private final Speech speech;
    private final Clockwork clockwork;
    private final TokenCounter tokens;
    private final List<String> notes;
    private final Usage before;

    /** @param before what was used for the question already */
    Telling(
            AnswerDraft draft,
            Speech speech,
            Clockwork clockwork,
            TokenCounter tokens,
            List<String> notes,
            Usage before) {
        this.draft = draft;
        this.speech = speech;
        this.clockwork = clockwork;
        this.tokens = tokens;
        this.notes = notes;
        this.before = before;
    }

    Answer tell(Cancellation cancellation) {
        speech.tell(new AnswerEvent.Retrieved(draft.passages().size()));
        String instead = draft.insteadOfAnswer();
        if (!instead.isBlank()) {
            speech.text(instead);
            speech.end();
            return answer(new Cited(speech.text(), List.of()), new Outcome(Stop.COMPLETE, null), Usage.NONE, null);
        }
        ChatRequest request = draft.request();
        try {
            Outcome outcome = draft.model().stream(request, cancellation, speech);
            speech.end();
            return answer(cited(outcome), outcome, usage(request, outcome), null);
        } catch (CoreException e) {
            if (speech.text().isEmpty() && speech.thinking().isEmpty()) {
                throw e;
            }
            speech.end();
            Outcome broken = new Outcome(cancellation.isCancelled() ? Stop.CANCELLED : Stop.COMPLETE, null);
            return answer(asSaid(), broken, usage(request, broken), cancellation.isCancelled() ? null : e);
        }
    }

    /** As the model cited, or, when it forgot to, as it should have. */
    private Cited cited(Outcome outcome) {
        boolean forgot = draft.citable() > 0
                && speech.citations().cited().isEmpty()
                && draft.model().obeys()
                && outcome.stop() != Stop.CANCELLED;
        if (!forgot) {
            return asSaid();
        }
        List<String> sources = draft.passages().stream()
                .map(passage -> passage.chunk().content())
                .toList();
        try {
            return new CitationInsertion(sources, draft.embedder()).into(speech.text());
        } catch (CoreException e) {
            notes.add("The citations were inserted by words alone. " + e.getMessage());
            return new CitationInsertion(sources, null).into(speech.text());
        }
    }

    private Cited asSaid() {
        return new Cited(speech.text(), speech.citations().cited());
    }

    /** Where a provider does not count, we do. */
    private Usage usage(ChatRequest request, Outcome outcome) {
        if (outcome.usage() != null) {
            return outcome.usage();
        }
        int prompt = request.messages().stream()
                .mapToInt(message -> tokens.count(message.text()) + PER_MESSAGE)
                .sum();
        return new Usage(prompt, tokens.count(speech.text()) + tokens.count(speech.thinking()));
    }

    private Answer answer(Cited cited, Outcome outcome, Usage usage, @Nullable CoreException failure) {
        Reference reference = new Reference(cited.cited().stream()
                .map(number -> Citation.of(draft.passages().get(number)))
                .toList());
        return new Answer(
                draft.model().model(),
                draft.question(),
                cited.text(),
                speech.thinking(),
                reference,
                draft.passages(),
                outcome.stop(),
                failure,
                usage,
                before,
                clockwork.done(),
                notes);
    }
}

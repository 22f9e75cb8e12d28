package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.answer.PassageSearch.Found;
import io.ragstone.core.conversation.citation.CitationReader;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.trace.Step.Kind;
import io.ragstone.core.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers questions: understands them, finds passages, lets the model speak, and cites. It blocks until the answer is
 * complete; a cancellation ends it soon, and what was said by then is the answer.
 */
public final class AnswerService {
    private final AnswerModels models;
    private final PassageSearch search;
    private final TokenCounter tokens;
    private final Traces traces;

    public AnswerService(AnswerModels models, PassageSearch search, TokenCounter tokens, Traces traces) {
        this.models = models;
        this.search = search;
        this.tokens = tokens;
        this.traces = traces;
    }

    /** Without anybody who wants to know how. */
    public AnswerService(AnswerModels models, PassageSearch search, TokenCounter tokens) {
        this(models, search, tokens, Traces.none());
    }

    /** Throws a {@link CoreException} when there is no answer at all; one that breaks off is returned with the failure. */
    public Answer answer(AnswerCommand command, Cancellation cancellation, Consumer<AnswerEvent> events) {
        return traces.follow(command.assistant().tenantId(), Kind.WORK, "answer", command::question, note -> {
            Answer answer = answered(command, cancellation, events);
            note.output(answer::text);
            return answer;
        });
    }

    private Answer answered(AnswerCommand command, Cancellation cancellation, Consumer<AnswerEvent> events) {
        if (command.question().isBlank()) {
            throw CoreException.invalid("The question is empty: ask something.");
        }
        Assistant assistant = command.assistant();
        PromptText prompt = new PromptText(assistant.prompt(), command.variables());
        ChatModel model = models.get(assistant.tenantId(), assistant.model());
        Clockwork clockwork = new Clockwork();
        Understanding understanding = new Understanding(tokens);
        boolean grounded = !assistant.knowledgeBaseIds().isEmpty();
        String question = grounded && assistant.prompt().refineMultiturn()
                ? understanding.question(model, command.history(), command.question())
                : command.question();
        clockwork.understood();
        requireListener(cancellation);
        List<String> notes = new ArrayList<>(understanding.notes());
        Found found =
                grounded ? search.find(assistant, question, command.documentIds()) : new Found(List.of(), notes, null);
        clockwork.retrieved();
        requireListener(cancellation);
        notes.addAll(grounded ? found.notes() : List.of());
        AnswerDraft draft = new AnswerDraft(
                command,
                question,
                model,
                prompt,
                found,
                new ContextWindow(tokens, model.window(), assistant.settings().maxTokens()));
        Speech speech = new Speech(new CitationReader(draft.citable(), model.obeys()), cancellation, clockwork, events);
        return new Telling(draft, speech, clockwork, tokens, notes, understanding.usage()).tell(cancellation);
    }

    private static void requireListener(Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            throw new CoreException(ErrorCode.CANCELLED, "The question was taken back before it was answered.");
        }
    }
}

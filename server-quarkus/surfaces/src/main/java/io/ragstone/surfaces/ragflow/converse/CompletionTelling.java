package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerCommand;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.core.model.Cancellation;
import io.ragstone.surfaces.boundary.stream.ClientGoneException;
import io.ragstone.surfaces.boundary.stream.EventSink;
import io.ragstone.surfaces.boundary.stream.ServerEvent;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import org.jspecify.annotations.Nullable;

/** Tells an answer as OpenAI does: each event says what is new, and a word ends it. */
final class CompletionTelling implements StreamedAnswer.Telling {
    private static final ServerEvent DONE = ServerEvent.of("[DONE]");

    private final AnswerService answers;
    private final AnswerCommand command;
    private final CompletionMapper form;
    private final ObjectMapper json;
    private final String requestId;
    private final StringBuilder thinking = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    CompletionTelling(
            AnswerService answers, AnswerCommand command, CompletionMapper form, ObjectMapper json, String requestId) {
        this.answers = answers;
        this.command = command;
        this.form = form;
        this.json = json;
        this.requestId = requestId;
    }

    @Override
    public void tell(EventSink events, Cancellation cancellation) {
        Answer answer = null;
        try {
            answer = answers.answer(command, cancellation, event -> hear(event, events));
            if (answer.failure() != null) {
                events.send(broken(answer.failure()));
            }
        } catch (ClientGoneException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            events.send(broken(failure));
        }
        events.send(AnswerEvents.written(json, form.last(answer)));
        events.send(DONE);
    }

    private void hear(AnswerEvent event, EventSink events) {
        switch (event) {
            case AnswerEvent.Asked ignored -> {}
            case AnswerEvent.Retrieved ignored -> {}
            case AnswerEvent.Thought thought -> append(thinking, thought.more(), events);
            case AnswerEvent.Text said -> append(text, said.more(), events);
        }
    }

    private void append(StringBuilder to, String more, EventSink events) {
        synchronized (this) {
            to.append(more);
        }
        events.offer(this::unsaid);
    }

    /** What came since it was asked for last. */
    private synchronized @Nullable ServerEvent unsaid() {
        String thought = taken(thinking);
        String said = taken(text);
        return thought == null && said == null ? null : AnswerEvents.written(json, form.more(said, thought));
    }

    private static @Nullable String taken(StringBuilder from) {
        String text = from.toString();
        from.setLength(0);
        return text.isEmpty() ? null : text;
    }

    private ServerEvent broken(RuntimeException failure) {
        return AnswerEvents.written(json, form.more("**ERROR**: " + Complaints.of(failure, requestId), null));
    }
}

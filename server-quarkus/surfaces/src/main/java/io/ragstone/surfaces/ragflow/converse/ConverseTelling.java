package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.core.model.Cancellation;
import io.ragstone.surfaces.boundary.stream.ClientGoneException;
import io.ragstone.surfaces.boundary.stream.EventSink;
import io.ragstone.surfaces.boundary.stream.ServerEvent;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import io.ragstone.surfaces.ragflow.chat.Thinking;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells an answer as RAGFlow does: each event repeats what was said so far, the last one cites. */
final class ConverseTelling implements StreamedAnswer.Telling {
    private final PreparedQuestion question;
    private final AnswerShape shape;
    private final AnswerEvents form;
    private final String requestId;
    private final StringBuilder thinking = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private @Nullable UUID id;

    ConverseTelling(PreparedQuestion question, AnswerShape shape, AnswerEvents form, String requestId) {
        this.question = question;
        this.shape = shape;
        this.form = form;
        this.requestId = requestId;
    }

    @Override
    public void tell(EventSink events, Cancellation cancellation) {
        try {
            Answer answer = question.ask(cancellation, event -> hear(event, events));
            events.send(answer.failure() == null ? form.of(shape.whole(answer, id)) : broken(answer.failure()));
        } catch (ClientGoneException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            events.send(broken(failure));
        }
        events.send(form.end());
    }

    private void hear(AnswerEvent event, EventSink events) {
        switch (event) {
            case AnswerEvent.Asked asked -> id = asked.question();
            case AnswerEvent.Retrieved ignored -> {}
            case AnswerEvent.Thought thought -> append(thinking, thought.more(), events);
            case AnswerEvent.Text said -> append(text, said.more(), events);
        }
    }

    private void append(StringBuilder to, String more, EventSink events) {
        synchronized (this) {
            to.append(more);
        }
        events.offer(this::soFar);
    }

    private synchronized ServerEvent soFar() {
        return form.of(shape.partial(Thinking.before(thinking.toString(), text.toString()), id));
    }

    private ServerEvent broken(RuntimeException failure) {
        return form.failure(Complaints.of(failure, requestId));
    }
}

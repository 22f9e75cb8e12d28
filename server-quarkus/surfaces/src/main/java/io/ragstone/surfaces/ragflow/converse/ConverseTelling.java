package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.api.model.RagflowConverseEvent;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.core.model.Cancellation;
import io.ragstone.surfaces.boundary.stream.ClientGoneException;
import io.ragstone.surfaces.boundary.stream.EventSink;
import io.ragstone.surfaces.boundary.stream.ServerEvent;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import io.ragstone.surfaces.ragflow.chat.Thinking;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells an answer as RAGFlow does: each event repeats what was said so far, the last one cites. */
final class ConverseTelling implements StreamedAnswer.Telling {
    private final SessionQuestion question;
    private final ObjectMapper json;
    private final Clock clock;
    private final String requestId;
    private final StringBuilder thinking = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private @Nullable UUID id;

    ConverseTelling(SessionQuestion question, ObjectMapper json, Clock clock, String requestId) {
        this.question = question;
        this.json = json;
        this.clock = clock;
        this.requestId = requestId;
    }

    @Override
    public void tell(EventSink events, Cancellation cancellation) {
        try {
            Answer answer = question.ask(cancellation, event -> hear(event, events));
            events.send(answer.failure() == null ? last(answer) : broken(answer.failure()));
        } catch (ClientGoneException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            events.send(broken(failure));
        }
        events.send(end(json));
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
        String said = Thinking.before(thinking.toString(), text.toString());
        return event(
                json, new RagflowConverseEvent().code(0).data(AnswerMapper.partial(said, id, question.sessionId())));
    }

    private ServerEvent last(Answer answer) {
        return event(
                json,
                new RagflowConverseEvent().code(0).data(AnswerMapper.whole(answer, id, question.sessionId(), clock)));
    }

    private ServerEvent broken(RuntimeException failure) {
        String message = Complaints.of(failure, requestId);
        return event(
                json,
                new RagflowConverseEvent()
                        .code(500)
                        .message(message)
                        .data(Map.of("answer", "**ERROR**: " + message, "reference", List.of())));
    }

    static ServerEvent end(ObjectMapper json) {
        return event(json, new RagflowConverseEvent().code(0).data(true));
    }

    static ServerEvent event(ObjectMapper json, Object content) {
        try {
            return ServerEvent.of(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written as JSON.", e);
        }
    }
}

package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.stream.Attendance;
import io.ragstone.surfaces.boundary.stream.EventSpelling;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Has questions answered, event by event or at once. */
@ApplicationScoped
public class Answering {
    private final CurrentCall call;
    private final Attendance attendance;
    private final ObjectMapper json;

    Answering(CurrentCall call, Attendance attendance, ObjectMapper json) {
        this.call = call;
        this.attendance = attendance;
        this.json = json;
    }

    /** @param wordy whether each event has a message */
    public Response streamed(PreparedQuestion question, AnswerShape shape, boolean wordy) {
        ConverseTelling telling = new ConverseTelling(question, shape, new AnswerEvents(json, wordy), call.requestId());
        return new StreamedAnswer(EventSpelling.TIGHT, telling).toResponse();
    }

    /** A stream that tells only this. */
    Response streamed(Object data, boolean wordy) {
        AnswerEvents form = new AnswerEvents(json, wordy);
        return new StreamedAnswer(EventSpelling.TIGHT, (events, cancellation) -> {
                    events.send(form.of(data));
                    events.send(form.end());
                })
                .toResponse();
    }

    /** The answer in its shape; throws what kept it from being whole. */
    public Object whole(PreparedQuestion question, AnswerShape shape) {
        AtomicReference<UUID> id = new AtomicReference<>();
        Answer answer = question.ask(attendance.cancellation(), event -> {
            if (event instanceof AnswerEvent.Asked asked) {
                id.set(asked.question());
            }
        });
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return shape.whole(answer, id.get());
    }
}

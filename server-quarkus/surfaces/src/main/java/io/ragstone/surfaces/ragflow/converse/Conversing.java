package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.api.model.RagflowAnswer;
import io.ragstone.api.model.RagflowConverseEvent;
import io.ragstone.api.model.RagflowConverseResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerEvent;
import io.ragstone.core.conversation.answer.ConversationService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.stream.Attendance;
import io.ragstone.surfaces.boundary.stream.EventSpelling;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Answers in a session, and begins one where there is none. */
@ApplicationScoped
class Conversing {
    private static final String USUAL_NAME = "New session";

    private final ConversationService conversations;
    private final OwnedChats owned;
    private final CurrentCall call;
    private final Attendance attendance;
    private final ObjectMapper json;
    private final Clock clock;

    Conversing(
            ConversationService conversations,
            OwnedChats owned,
            CurrentCall call,
            Attendance attendance,
            ObjectMapper json,
            Clock clock) {
        this.conversations = conversations;
        this.owned = owned;
        this.call = call;
        this.attendance = attendance;
        this.json = json;
        this.clock = clock;
    }

    Response answer(Assistant chat, Question question) {
        String named = question.session();
        if (named.isEmpty()) {
            return begin(chat, question);
        }
        Conversation session =
                owned.session(chat, named).orElseThrow(() -> RagflowRefusal.data("You don't own the session " + named));
        SessionQuestion asked = new SessionQuestion(conversations, chat, session, question.turn());
        return question.streamed() ? streamed(asked) : whole(asked);
    }

    /** The opener is all that comes of it: the question is to be asked again in the session. */
    private Response begin(Assistant chat, Question question) {
        Conversation begun =
                conversations.start(chat, USUAL_NAME, question.body().text("user_id"));
        RagflowAnswer opener = AnswerMapper.partial(chat.prompt().opener(), null, begun.id());
        if (!question.streamed()) {
            return json(opener);
        }
        return new StreamedAnswer(EventSpelling.TIGHT, (events, cancellation) -> {
                    events.send(ConverseTelling.event(
                            json, new RagflowConverseEvent().code(0).data(opener)));
                    events.send(ConverseTelling.end(json));
                })
                .toResponse();
    }

    private Response streamed(SessionQuestion question) {
        return new StreamedAnswer(EventSpelling.TIGHT, new ConverseTelling(question, json, clock, call.requestId()))
                .toResponse();
    }

    private Response whole(SessionQuestion question) {
        AtomicReference<UUID> id = new AtomicReference<>();
        Answer answer = question.ask(attendance.cancellation(), event -> {
            if (event instanceof AnswerEvent.Asked asked) {
                id.set(asked.question());
            }
        });
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return json(AnswerMapper.whole(answer, id.get(), question.sessionId(), clock));
    }

    private static Response json(RagflowAnswer answer) {
        return Response.ok(new RagflowConverseResponse().code(0).data(answer), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}

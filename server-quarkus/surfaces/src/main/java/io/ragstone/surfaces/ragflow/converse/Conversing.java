package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.api.model.RagflowAnswer;
import io.ragstone.api.model.RagflowConverseResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.answer.ConversationService;
import io.ragstone.core.conversation.answer.ConversationService.Beginning;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Answers in a session, and begins one where there is none. */
@ApplicationScoped
public class Conversing {
    private static final String USUAL_NAME = "New session";

    private final ConversationService conversations;
    private final OwnedChats owned;
    private final Answering answering;
    private final Clock clock;

    Conversing(ConversationService conversations, OwnedChats owned, Answering answering, Clock clock) {
        this.conversations = conversations;
        this.owned = owned;
        this.answering = answering;
        this.clock = clock;
    }

    /** Who asks. A visitor goes on with what visitors began, and is told in the words of the public pages. */
    public enum Asker {
        KEY_HOLDER,
        VISITOR;

        private boolean isVisitor() {
            return this == VISITOR;
        }
    }

    public Response answer(Assistant chat, Question question, Asker asker) {
        String named = question.session();
        if (named.isEmpty()) {
            return begin(chat, question, asker);
        }
        Conversation session = owned.session(chat, named)
                .filter(found -> found.open() || !asker.isVisitor())
                .orElseThrow(() -> RagflowRefusal.data("You don't own the session " + named));
        PreparedQuestion asked =
                (cancellation, events) -> conversations.ask(chat, session, question.turn(), cancellation, events);
        SessionShape shape = new SessionShape(session.id(), null, clock);
        return question.streamed()
                ? answering.streamed(asked, shape, asker.isVisitor())
                : json((RagflowAnswer) answering.whole(asked, shape));
    }

    /** The opener is all that comes of it: the question is to be asked again in the session. */
    private Response begin(Assistant chat, Question question, Asker asker) {
        Beginning how = new Beginning(null, USUAL_NAME, question.body().text("user_id"), asker.isVisitor());
        Conversation begun = conversations.start(chat, how);
        RagflowAnswer opener = AnswerMapper.partial(chat.prompt().opener(), null, begun.id());
        return question.streamed() ? answering.streamed(opener, asker.isVisitor()) : json(opener);
    }

    private static Response json(RagflowAnswer answer) {
        return Response.ok(new RagflowConverseResponse().code(0).data(answer), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}

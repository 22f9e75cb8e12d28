package io.ragstone.surfaces.ragflow.dialog;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebQuestionsApi;
import io.ragstone.api.model.RagflowWebListRelatedQuestionsResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.answer.ConversationService;
import io.ragstone.core.conversation.answer.ConversationService.Turn;
import io.ragstone.core.conversation.answer.RelatedQuestions;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.ask.Asking;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.converse.Answering;
import io.ragstone.surfaces.ragflow.converse.PreparedQuestion;
import io.ragstone.surfaces.ragflow.converse.SessionShape;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Questions of the web interface. */
@RunOnVirtualThread
class WebQuestionsResource implements RagflowWebQuestionsApi {
    private final CurrentCall call;
    private final OwnedChats owned;
    private final ModelAccess models;
    private final ConversationService conversations;
    private final Answering answering;
    private final Asking asking;
    private final RelatedQuestions related;
    private final Clock clock;

    WebQuestionsResource(
            CurrentCall call,
            OwnedChats owned,
            ModelAccess models,
            ConversationService conversations,
            Answering answering,
            Asking asking,
            RelatedQuestions related,
            Clock clock) {
        this.call = call;
        this.owned = owned;
        this.models = models;
        this.conversations = conversations;
        this.answering = answering;
        this.asking = asking;
        this.related = related;
        this.clock = clock;
    }

    /** The answer in the envelope of the web interface. */
    record Told(int code, String message, Object data) {}

    @Override
    public Response ragflowWebConverse(JsonNode json) {
        WebQuestion question = WebQuestion.of(json);
        Conversation conversation = owned.session(question.conversation())
                .orElseThrow(() -> RagflowRefusal.data("Conversation not found!"));
        Assistant dialog =
                speaking(owned.chatOr102(RagflowIds.hex(conversation.assistantId()), "Dialog not found!"), question);
        Turn turn = question.turn();
        PreparedQuestion asked =
                (cancellation, events) -> conversations.ask(dialog, conversation, turn, cancellation, events);
        SessionShape shape = new SessionShape(conversation.id(), turn.label(), clock);
        return question.streamed() ? answering.streamed(asked, shape, true) : whole(asked, shape);
    }

    private Response whole(PreparedQuestion asked, SessionShape shape) {
        return Response.ok(new Told(0, "success", answering.whole(asked, shape)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** One answer may come from another model than the dialog's. */
    private Assistant speaking(Assistant dialog, WebQuestion question) {
        String model = question.model();
        if (model.isEmpty()) {
            return dialog;
        }
        return models.usable(call.context().tenantId(), model, ModelKind.CHAT)
                .map(name -> dialog.speaking(name.toString(), question.settings()))
                .orElseThrow(() -> RagflowRefusal.data("Cannot use specified model " + model + "."));
    }

    @Override
    public Response ragflowWebAskQuestion(JsonNode json) {
        Body body = Body.of(json);
        return asking.answer(body.text("question", ""), body.at("kb_ids"));
    }

    @Override
    public RagflowWebListRelatedQuestionsResponse ragflowWebListRelatedQuestions(JsonNode json) {
        Body body = Body.of(json);
        return new RagflowWebListRelatedQuestionsResponse()
                .code(0)
                .message("success")
                .data(related.of(call.context().tenantId(), body.text("question", ""), ""));
    }
}

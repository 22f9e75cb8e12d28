package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowBotsApi;
import io.ragstone.api.model.RagflowBotInfo;
import io.ragstone.api.model.RagflowGetChatbotInfoResponse;
import io.ragstone.api.model.RagflowGetPublicDialogResponse;
import io.ragstone.api.model.RagflowGetSearchAppResponse;
import io.ragstone.api.model.RagflowListSearchbotQuestionsResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.answer.RelatedQuestions;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.converse.Conversing;
import io.ragstone.surfaces.ragflow.converse.Question;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What visitors of public pages may ask of the tenant whose token the page has. */
@RunOnVirtualThread
class BotsResource implements RagflowBotsApi {
    private final CurrentCall call;
    private final OwnedChats owned;
    private final Conversing conversing;
    private final Asking asking;
    private final RelatedQuestions related;
    private final PublicPages pages;

    BotsResource(
            CurrentCall call,
            OwnedChats owned,
            Conversing conversing,
            Asking asking,
            RelatedQuestions related,
            PublicPages pages) {
        this.call = call;
        this.owned = owned;
        this.conversing = conversing;
        this.asking = asking;
        this.related = related;
        this.pages = pages;
    }

    /** Citations show what the documents say, so a page has to ask for them. */
    @Override
    public Response ragflowAskChatbot(String dialogId, JsonNode json) {
        Question question = new Question(Body.of(json));
        Assistant chat = chat(dialogId);
        boolean quotes = Question.isTrue(question.body().at("quote"), false);
        return conversing.answer(quotes ? chat : chat.withoutQuotes(), question, Conversing.Asker.VISITOR);
    }

    @Override
    public RagflowGetChatbotInfoResponse ragflowGetChatbotInfo(String dialogId) {
        Assistant chat = chat(dialogId);
        return new RagflowGetChatbotInfoResponse()
                .code(0)
                .data(new RagflowBotInfo()
                        .title(chat.name())
                        .avatar(Objects.requireNonNullElse(chat.avatar(), ""))
                        .prologue(chat.prompt().opener()));
    }

    @Override
    public Response ragflowAskSearchbot(JsonNode json) {
        Body body = Required.of(Body.of(json), "question", "kb_ids");
        return asking.answer(body.text("question", ""), body.at("kb_ids"), body.text("search_id", ""));
    }

    @Override
    public RagflowListSearchbotQuestionsResponse ragflowListSearchbotQuestions(JsonNode json) {
        Body body = Required.of(Body.of(json), "question");
        return new RagflowListSearchbotQuestionsResponse()
                .code(0)
                .message("success")
                .data(related.of(call.context().tenantId(), body.text("question", ""), ""));
    }

    @Override
    public RagflowGetSearchAppResponse ragflowGetSearchApp(@Nullable String searchId) {
        if (searchId == null || searchId.isEmpty()) {
            throw RagflowRefusal.argument("required argument are missing: search_id; ");
        }
        Assistant chat = owned.chat(searchId)
                .orElseThrow(() -> new RagflowRefusal(RagflowCode.OPERATING, "Has no permission for this operation."));
        return new RagflowGetSearchAppResponse().code(0).message("success").data(pages.searchApp(chat));
    }

    @Override
    public RagflowGetPublicDialogResponse ragflowGetPublicDialog(String dialogId) {
        return new RagflowGetPublicDialogResponse()
                .code(0)
                .message("success")
                .data(pages.dialog(owned.chatOr102(dialogId, "Dialog not found!")));
    }

    private Assistant chat(String id) {
        return owned.chatOr102(id, "Can't find dialog by ID: " + id);
    }
}

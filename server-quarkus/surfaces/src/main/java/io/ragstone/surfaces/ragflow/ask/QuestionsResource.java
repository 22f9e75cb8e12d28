package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowQuestionsApi;
import io.ragstone.api.model.RagflowListRelatedQuestionsResponse;
import io.ragstone.core.conversation.answer.RelatedQuestions;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;

/** Single questions over datasets. */
@RunOnVirtualThread
class QuestionsResource implements RagflowQuestionsApi {
    private final CurrentCall call;
    private final Asking asking;
    private final RelatedQuestions related;

    QuestionsResource(CurrentCall call, Asking asking, RelatedQuestions related) {
        this.call = call;
        this.asking = asking;
        this.related = related;
    }

    @Override
    public Response ragflowAskQuestion(JsonNode json) {
        Body body = Body.of(json);
        String question = question(body);
        JsonNode datasets = body.at("dataset_ids");
        if (!body.has("dataset_ids") || datasets.isEmpty() && datasets.isContainerNode()) {
            throw RagflowRefusal.data("`dataset_ids` is required.");
        }
        if (!datasets.isArray()) {
            throw RagflowRefusal.data("`dataset_ids` should be a list.");
        }
        return asking.answer(question, datasets);
    }

    @Override
    public RagflowListRelatedQuestionsResponse ragflowListRelatedQuestions(JsonNode json) {
        Body body = Body.of(json);
        return new RagflowListRelatedQuestionsResponse()
                .code(0)
                .data(related.of(call.context().tenantId(), question(body), body.text("industry", "")));
    }

    private static String question(Body body) {
        String question = body.text("question", "");
        if (question.isBlank()) {
            throw RagflowRefusal.data("`question` is required.");
        }
        return question;
    }
}

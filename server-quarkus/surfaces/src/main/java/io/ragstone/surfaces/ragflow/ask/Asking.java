package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.AssistantException;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.core.conversation.answer.AnswerCommand;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.chat.DatasetIds;
import io.ragstone.surfaces.ragflow.converse.Answering;
import io.ragstone.surfaces.ragflow.converse.PassingShape;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Answers single questions over datasets, event by event. */
@ApplicationScoped
public class Asking {
    private final CurrentCall call;
    private final AssistantService assistants;
    private final AnswerService answers;
    private final Answering answering;

    Asking(CurrentCall call, AssistantService assistants, AnswerService answers, Answering answering) {
        this.call = call;
        this.assistants = assistants;
        this.answers = answers;
        this.answering = answering;
    }

    /** @param datasets a list of ids */
    public Response answer(String question, JsonNode datasets) {
        DatasetIds ids = DatasetIds.of(datasets.isArray() ? datasets : MissingNode.getInstance());
        if (ids.ids().isEmpty()) {
            throw RagflowRefusal.data("Please specify dataset firstly.");
        }
        Assistant passing = passing(ids);
        AnswerCommand command = new AnswerCommand(passing, List.of(), question, Map.of(), null);
        return answering.streamed(
                (cancellation, events) -> answers.answer(command, cancellation, events), new PassingShape(), true);
    }

    private Assistant passing(DatasetIds datasets) {
        try {
            return assistants.passing(call.context(), datasets.ids());
        } catch (AssistantException e) {
            throw switch (e.problem()) {
                case KNOWLEDGE_BASE_UNKNOWN ->
                    RagflowRefusal.data("You don't own the dataset " + datasets.spelling(e.subject()) + ".");
                case KNOWLEDGE_BASE_EMPTY ->
                    RagflowRefusal.data("The dataset " + datasets.spelling(e.subject()) + " doesn't own parsed file");
                case MODELS_DIFFER -> RagflowRefusal.data("Datasets use different embedding models.\"");
                default -> RagflowRefusal.data(e.getMessage());
            };
        }
    }
}

package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.conversation.answer.AnswerCommand;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.surfaces.ragflow.converse.Answering;
import io.ragstone.surfaces.ragflow.converse.PassingShape;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Answers single questions over datasets, event by event. */
@ApplicationScoped
public class Asking {
    private final Passing passing;
    private final AnswerService answers;
    private final Answering answering;

    Asking(Passing passing, AnswerService answers, Answering answering) {
        this.passing = passing;
        this.answers = answers;
        this.answering = answering;
    }

    /** @param datasets a list of ids */
    public Response answer(String question, JsonNode datasets) {
        return answer(question, datasets, "");
    }

    /** @param searchId the chat that a search page is made of; empty for none */
    Response answer(String question, JsonNode datasets, String searchId) {
        AnswerCommand command =
                new AnswerCommand(passing.over(datasets, searchId), List.of(), question, Map.of(), null);
        return answering.streamed(
                (cancellation, events) -> answers.answer(command, cancellation, events), new PassingShape(), true);
    }
}

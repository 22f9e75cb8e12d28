package io.ragstone.surfaces.ragflow.converse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.stream.Attendance;
import io.ragstone.surfaces.boundary.stream.EventSpelling;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Answers conversations in OpenAI's form, of which nothing is kept. */
@ApplicationScoped
class Completing {
    private final AnswerService answers;
    private final TokenCounter tokens;
    private final CurrentCall call;
    private final Attendance attendance;
    private final ObjectMapper json;
    private final Clock clock;

    Completing(
            AnswerService answers,
            TokenCounter tokens,
            CurrentCall call,
            Attendance attendance,
            ObjectMapper json,
            Clock clock) {
        this.answers = answers;
        this.tokens = tokens;
        this.call = call;
        this.attendance = attendance;
        this.json = json;
        this.clock = clock;
    }

    Response answer(Assistant chat, CompletionRequest request) {
        CompletionMapper form = new CompletionMapper(chat.id(), clock.instant(), request.wantsReference());
        return request.streamed() ? streamed(chat, request, form) : whole(chat, request, form);
    }

    private Response streamed(Assistant chat, CompletionRequest request, CompletionMapper form) {
        CompletionTelling telling = new CompletionTelling(answers, request.to(chat), form, json, call.requestId());
        return new StreamedAnswer(EventSpelling.TIGHT, telling).toResponse();
    }

    private Response whole(Assistant chat, CompletionRequest request, CompletionMapper form) {
        Answer answer = answers.answer(request.to(chat), attendance.cancellation(), event -> {});
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return Response.ok(
                        form.whole(answer, request.model(), tokens.count(answer.thinking())),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}

package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.api.model.RagflowChatCompletionChunk;
import io.ragstone.api.model.RagflowCompletionAnswer;
import io.ragstone.api.model.RagflowCompletionChoice;
import io.ragstone.api.model.RagflowCompletionDelta;
import io.ragstone.api.model.RagflowCompletionDeltaChoice;
import io.ragstone.api.model.RagflowCreateChatCompletionResponse;
import io.ragstone.api.model.RagflowTokenDetails;
import io.ragstone.api.model.RagflowTokenUsage;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer in OpenAI's form. */
record CompletionMapper(UUID chat, Instant begun, boolean withReference) {
    private static final String ROLE = "assistant";
    private static final String STOP = "stop";

    /** @param thinking how many tokens the model thought */
    RagflowCreateChatCompletionResponse whole(Answer answer, String model, int thinking) {
        RagflowCompletionAnswer message = new RagflowCompletionAnswer()
                .role(ROLE)
                .content(answer.text())
                .reasoningContent(answer.thinking().isEmpty() ? null : answer.thinking())
                .reference(withReference ? ReferenceMapper.toChunks(answer.reference()) : null);
        RagflowTokenDetails details = new RagflowTokenDetails()
                .reasoningTokens(thinking)
                .acceptedPredictionTokens(Math.max(0, answer.usage().completion() - thinking))
                .rejectedPredictionTokens(0);
        return new RagflowCreateChatCompletionResponse()
                .id(id())
                ._object("chat.completion")
                .created(begun.getEpochSecond())
                .model(model)
                .usage(usage(answer.usage()).completionTokensDetails(details))
                .choices(List.of(new RagflowCompletionChoice()
                        .message(message)
                        .finishReason(answer.stop() == Stop.LENGTH ? "length" : STOP)
                        .index(0)));
    }

    RagflowChatCompletionChunk more(@Nullable String text, @Nullable String thinking) {
        return chunk(delta().content(text).reasoningContent(thinking), null, null);
    }

    /** @param answer null when there is none because something went wrong */
    RagflowChatCompletionChunk last(@Nullable Answer answer) {
        RagflowCompletionDelta delta = delta();
        if (withReference) {
            delta.reference(answer == null ? List.of() : ReferenceMapper.toChunks(answer.reference()))
                    .finalContent(answer == null ? "" : answer.text());
        }
        return chunk(delta, STOP, usage(answer == null ? Usage.NONE : answer.usage()));
    }

    private RagflowChatCompletionChunk chunk(
            RagflowCompletionDelta delta, @Nullable String finishReason, @Nullable RagflowTokenUsage usage) {
        return new RagflowChatCompletionChunk()
                .id(id())
                .choices(List.of(new RagflowCompletionDeltaChoice()
                        .delta(delta)
                        .finishReason(finishReason)
                        .index(0)))
                .created(begun.getEpochSecond())
                .model("model")
                ._object("chat.completion.chunk")
                .systemFingerprint("")
                .usage(usage);
    }

    private static RagflowCompletionDelta delta() {
        return new RagflowCompletionDelta().role(ROLE);
    }

    private static RagflowTokenUsage usage(Usage usage) {
        return new RagflowTokenUsage()
                .promptTokens(usage.prompt())
                .completionTokens(usage.completion())
                .totalTokens(usage.total());
    }

    private String id() {
        return "chatcmpl-" + RagflowIds.hex(chat);
    }
}

package io.ragstone.surfaces.baiyuan.ask;

import static java.util.Objects.requireNonNullElse;

import io.ragstone.api.model.BaiyuanAskRequest;
import io.ragstone.core.ask.step.Question;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanIds;
import org.jspecify.annotations.Nullable;

/** Reads what Baiyuan's clients ask. */
final class AskRequests {
    private AskRequests() {}

    static Question question(BaiyuanAskRequest body) {
        return new Question(
                body.getQuestion().strip(),
                BaiyuanIds.readOrNull(body.getKnowledgeBaseId()),
                body.getSessionId(),
                requireNonNullElse(body.getTemperature(), 0.),
                requireNonNullElse(body.getMaxTokens(), Question.USUAL_LENGTH),
                given(body.getSystemPrompt()),
                given(body.getContext()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

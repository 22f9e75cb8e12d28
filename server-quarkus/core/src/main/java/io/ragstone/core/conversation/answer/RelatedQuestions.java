package io.ragstone.core.conversation.answer;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the tenant's chat model what else somebody with a question may want to know. */
public final class RelatedQuestions {
    private static final int MOST = 10;
    private static final String INSTRUCTION = """
            Somebody searches a collection of documents. Name five to ten other searches that may help to find out more
            about the same subject: short, in everyday words, each different from the others, and in the language of the
            user's text. Write them as a numbered list, one to a line, "1. " first, and nothing else.""";
    private static final String INDUSTRY = "\nThe documents are those of this industry: %s.";
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}\\s*[.):\u3001\uff0e]\\s*(?<text>\\S.*)$");

    private final AnswerModels models;

    public RelatedQuestions(AnswerModels models) {
        this.models = models;
    }

    /** Whether the tenant's chat model can be asked at all. */
    public boolean possible(UUID tenantId) {
        try {
            return models.get(tenantId, null).obeys();
        } catch (CoreException e) {
            return false;
        }
    }

    /**
     * Those that the model wrote as a list, which may be none. Throws a {@link CoreException} when no model can be asked.
     *
     * @param industry what the documents are about; empty where nobody says
     */
    public List<String> of(UUID tenantId, String question, String industry) {
        String instruction = industry.isBlank() ? INSTRUCTION : INSTRUCTION + INDUSTRY.formatted(industry.strip());
        String answer = answer(
                tenantId, List.of(new ChatMessage(Role.SYSTEM, instruction), new ChatMessage(Role.USER, question)));
        return answer.lines()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group("text").strip())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A model that only quotes says so itself. */
    private String answer(UUID tenantId, List<ChatMessage> messages) {
        try {
            return models.get(tenantId, null).answer(messages);
        } catch (CoreException e) {
            if (e.code() == ErrorCode.UNSUPPORTED) {
                throw e;
            }
            throw new CoreException(
                    ErrorCode.UNAVAILABLE, "The chat model could not name related questions: " + e.getMessage());
        }
    }
}

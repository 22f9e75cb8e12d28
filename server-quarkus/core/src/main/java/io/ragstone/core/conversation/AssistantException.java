package io.ragstone.core.conversation;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;

/** An assistant cannot be as it was asked for. An API that has its own words for that goes by the problem. */
public final class AssistantException extends CoreException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String subject;

    /** What is wrong, in the order in which it is looked for. */
    public enum Problem {
        KNOWLEDGE_BASE_UNKNOWN(ErrorCode.NOT_FOUND, "There is no knowledge base %s."),
        KNOWLEDGE_BASE_EMPTY(
                ErrorCode.CONFLICT, "The knowledge base %s has nothing to answer from: parse a document first."),
        MODELS_DIFFER(
                ErrorCode.INVALID_ARGUMENT,
                "The knowledge bases use different embedding models: choose those of one model.%s"),
        MODEL_UNKNOWN(
                ErrorCode.INVALID_ARGUMENT,
                "There is no chat model %s here, or no key for its provider: choose another, or give a key."),
        RERANKER_UNKNOWN(
                ErrorCode.INVALID_ARGUMENT,
                "There is no model %s here that sorts passages, or no key for its provider: choose another, or give a"
                        + " key."),
        NAME_MISSING(ErrorCode.INVALID_ARGUMENT, "An assistant needs a name.%s"),
        NAME_TAKEN(ErrorCode.CONFLICT, "There is an assistant named %s already: choose another name."),
        VARIABLE_UNUSED(
                ErrorCode.INVALID_ARGUMENT,
                "The variable %s is not in the prompt: write it there in braces, or make it optional.");

        private final ErrorCode code;
        private final String sentence;

        Problem(ErrorCode code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }
    }

    AssistantException(Problem problem, String subject) {
        super(problem.code, String.format(problem.sentence, subject));
        this.problem = problem;
        this.subject = subject;
    }

    AssistantException(Problem problem) {
        this(problem, "");
    }

    public Problem problem() {
        return problem;
    }

    /** What it is about: an id, a name, or nothing. */
    public String subject() {
        return subject;
    }
}

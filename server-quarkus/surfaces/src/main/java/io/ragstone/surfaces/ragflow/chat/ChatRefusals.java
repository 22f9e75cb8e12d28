package io.ragstone.surfaces.ragflow.chat;

import io.ragstone.core.conversation.AssistantException;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;

/** What RAGFlow says when a chat cannot be as it was asked for. */
final class ChatRefusals {
    private ChatRefusals() {}

    static RagflowRefusal creating(AssistantException reason, DatasetIds datasets) {
        return switch (reason.problem()) {
            case NAME_MISSING -> RagflowRefusal.data("`name` is required.");
            case NAME_TAKEN -> RagflowRefusal.data("Duplicated chat name in creating chat.");
            default -> either(reason, datasets);
        };
    }

    static RagflowRefusal updating(AssistantException reason, DatasetIds datasets) {
        return switch (reason.problem()) {
            case NAME_MISSING -> RagflowRefusal.data("`name` cannot be empty.");
            case NAME_TAKEN -> RagflowRefusal.data("Duplicated chat name in updating chat.");
            default -> either(reason, datasets);
        };
    }

    private static RagflowRefusal either(AssistantException reason, DatasetIds datasets) {
        String subject = reason.subject();
        return switch (reason.problem()) {
            case KNOWLEDGE_BASE_UNKNOWN ->
                RagflowRefusal.data("You don't own the dataset " + datasets.spelling(subject));
            case KNOWLEDGE_BASE_EMPTY ->
                RagflowRefusal.data("The dataset " + datasets.spelling(subject) + " doesn't own parsed file");
            case MODELS_DIFFER ->
                new RagflowRefusal(RagflowCode.AUTHENTICATION, "Datasets use different embedding models.\"");
            case MODEL_UNKNOWN -> RagflowRefusal.data("`model_name` " + subject + " doesn't exist");
            case RERANKER_UNKNOWN -> RagflowRefusal.data("`rerank_model` " + subject + " doesn't exist");
            case VARIABLE_UNUSED -> RagflowRefusal.data("Parameter '" + subject + "' is not used");
            case NAME_MISSING, NAME_TAKEN -> RagflowRefusal.data(reason.getMessage());
        };
    }
}

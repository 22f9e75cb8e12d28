package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.AssistantException;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.chat.DatasetIds;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes assistants for single questions over datasets, which nobody keeps. */
@ApplicationScoped
class Passing {
    private final CurrentCall call;
    private final AssistantService assistants;
    private final OwnedChats owned;

    Passing(CurrentCall call, AssistantService assistants, OwnedChats owned) {
        this.call = call;
        this.assistants = assistants;
        this.owned = owned;
    }

    /**
     * @param datasets a list of ids
     * @param searchId the chat that a search page is made of; empty for none
     */
    Assistant over(JsonNode datasets, String searchId) {
        DatasetIds ids = DatasetIds.of(datasets.isArray() ? datasets : MissingNode.getInstance());
        Assistant made =
                searchId.isEmpty() ? made(ids) : like(ids, owned.chatOr102(searchId, "Can't find this Search App!"));
        if (made.knowledgeBaseIds().isEmpty()) {
            throw RagflowRefusal.data("Please specify dataset firstly.");
        }
        return made;
    }

    private Assistant made(DatasetIds ids) {
        try {
            return assistants.passing(call.context(), ids.ids());
        } catch (AssistantException e) {
            throw refusal(e, ids);
        }
    }

    private Assistant like(DatasetIds ids, Assistant chat) {
        try {
            return assistants.passing(call.context(), ids.ids(), chat);
        } catch (AssistantException e) {
            throw refusal(e, ids);
        }
    }

    private static RagflowRefusal refusal(AssistantException e, DatasetIds datasets) {
        return RagflowRefusal.data(
                switch (e.problem()) {
                    case KNOWLEDGE_BASE_UNKNOWN -> "You don't own the dataset " + datasets.spelling(e.subject()) + ".";
                    case KNOWLEDGE_BASE_EMPTY ->
                        "The dataset " + datasets.spelling(e.subject()) + " doesn't own parsed file";
                    case MODELS_DIFFER -> "Datasets use different embedding models.\"";
                    default -> e.getMessage();
                });
    }
}

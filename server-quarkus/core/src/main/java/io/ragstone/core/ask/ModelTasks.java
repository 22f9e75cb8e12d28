package io.ragstone.core.ask;

import io.ragstone.core.ask.settings.AskSettingsService;
import io.ragstone.core.ask.step.RerankerChoice;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import java.util.UUID;

/** What a tenant's models do for its knowledge beside embedding it and writing answers. */
public final class ModelTasks {
    private final AskSettingsService settings;
    private final RerankerChoice reranking;
    private final ChatModels models;

    public ModelTasks(AskSettingsService settings, RerankerChoice reranking, ChatModels models) {
        this.settings = settings;
        this.reranking = reranking;
        this.models = models;
    }

    /**
     * What they do as things are now.
     *
     * @param rerank whether one reads once more what was found for a question
     * @param compare whether one judges which claims of a wiki contradict each other; else words decide
     */
    public record Done(boolean rerank, boolean compare) {}

    public Done of(UUID tenantId) {
        return new Done(
                reranking.model(tenantId, settings.of(tenantId)).isPresent(),
                models.ofTenant(tenantId).filter(ChatModel::obeys).isPresent());
    }
}

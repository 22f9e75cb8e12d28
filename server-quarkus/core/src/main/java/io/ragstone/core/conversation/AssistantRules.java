package io.ragstone.core.conversation;

import static io.ragstone.core.conversation.AssistantException.Problem.KNOWLEDGE_BASE_EMPTY;
import static io.ragstone.core.conversation.AssistantException.Problem.KNOWLEDGE_BASE_UNKNOWN;
import static io.ragstone.core.conversation.AssistantException.Problem.MODELS_DIFFER;
import static io.ragstone.core.conversation.AssistantException.Problem.MODEL_UNKNOWN;
import static io.ragstone.core.conversation.AssistantException.Problem.NAME_MISSING;
import static io.ragstone.core.conversation.AssistantException.Problem.NAME_TAKEN;
import static io.ragstone.core.conversation.AssistantException.Problem.RERANKER_UNKNOWN;
import static io.ragstone.core.conversation.AssistantException.Problem.VARIABLE_UNUSED;

import io.ragstone.core.conversation.Assistant.Variable;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStats;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.provider.ModelAccess;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an assistant has to be like. The first thing that is wrong is told. */
public final class AssistantRules {
    private final AssistantStore assistants;
    private final KnowledgeBaseStore bases;
    private final ModelAccess models;

    public AssistantRules(AssistantStore assistants, KnowledgeBaseStore bases, ModelAccess models) {
        this.assistants = assistants;
        this.bases = bases;
        this.models = models;
    }

    /** @param before null for a new one; what stays as it was may be what would not be accepted any more */
    void check(UUID tenantId, @Nullable Assistant before, AssistantDraft wanted) {
        requireKnowledge(tenantId, wanted.knowledgeBaseIds());
        String model = wanted.model();
        if (!Objects.equals(model, before == null ? null : before.model())) {
            requireModel(tenantId, model, ModelKind.CHAT, MODEL_UNKNOWN);
        }
        String reranker = wanted.retrieval().rerankModel();
        if (!Objects.equals(reranker, before == null ? null : before.retrieval().rerankModel())) {
            requireModel(tenantId, reranker, ModelKind.RERANK, RERANKER_UNKNOWN);
        }
        requireName(tenantId, before, wanted.name());
        requireUsed(wanted.prompt());
    }

    /** Those of the knowledge bases that are there, in their order. */
    List<UUID> known(UUID tenantId, List<UUID> wanted) {
        Set<UUID> there =
                bases.findAll(tenantId, wanted).stream().map(KnowledgeBase::id).collect(Collectors.toSet());
        return wanted.stream().filter(there::contains).toList();
    }

    void requireKnowledge(UUID tenantId, List<UUID> wanted) {
        Map<UUID, KnowledgeBase> there = bases.findAll(tenantId, wanted).stream()
                .collect(Collectors.toMap(KnowledgeBase::id, Function.identity()));
        Map<UUID, KnowledgeBaseStats> stats = bases.stats(tenantId, there.keySet());
        for (UUID id : wanted) {
            if (!there.containsKey(id)) {
                throw new AssistantException(KNOWLEDGE_BASE_UNKNOWN, id.toString());
            }
            if (stats.getOrDefault(id, KnowledgeBaseStats.EMPTY).chunks() == 0) {
                throw new AssistantException(KNOWLEDGE_BASE_EMPTY, id.toString());
            }
        }
        if (there.values().stream()
                        .map(KnowledgeBase::embeddingModel)
                        .distinct()
                        .count()
                > 1) {
            throw new AssistantException(MODELS_DIFFER);
        }
    }

    private void requireModel(
            UUID tenantId, @Nullable String model, ModelKind kind, AssistantException.Problem problem) {
        if (model != null && models.usable(tenantId, model, kind).isEmpty()) {
            throw new AssistantException(problem, model);
        }
    }

    private void requireName(UUID tenantId, @Nullable Assistant before, String name) {
        if (name.isBlank()) {
            throw new AssistantException(NAME_MISSING);
        }
        boolean same = before != null && before.name().equalsIgnoreCase(name);
        if (!same && !assistants.namesInUse(tenantId, List.of(name)).isEmpty()) {
            throw new AssistantException(NAME_TAKEN, name);
        }
    }

    private static void requireUsed(Assistant.Prompt prompt) {
        for (Variable variable : prompt.variables()) {
            if (!variable.optional() && !prompt.system().contains("{" + variable.key() + "}")) {
                throw new AssistantException(VARIABLE_UNUSED, variable.key());
            }
        }
    }
}

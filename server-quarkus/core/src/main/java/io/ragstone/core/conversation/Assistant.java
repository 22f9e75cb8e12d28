package io.ragstone.core.conversation;

import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.model.ChatRequest.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to talk to: what it knows, which model speaks for it, and how.
 *
 * @param knowledgeBaseIds none for a mere chat
 * @param model {@code name@provider}; null for the tenant's default
 * @param extras what an API keeps beside, which means nothing to the core
 */
public record Assistant(
        UUID id,
        UUID tenantId,
        UUID createdBy,
        String name,
        @Nullable String avatar,
        @Nullable String description,
        List<UUID> knowledgeBaseIds,
        @Nullable String model,
        Settings settings,
        Prompt prompt,
        Retrieval retrieval,
        Map<String, Object> extras,
        Instant createdAt,
        Instant updatedAt) {
    public Assistant {
        knowledgeBaseIds = List.copyOf(knowledgeBaseIds);
    }

    /** The same, with answers that are not cited. */
    public Assistant withoutQuotes() {
        Prompt plain = new Prompt(
                prompt.system(),
                prompt.variables(),
                prompt.opener(),
                prompt.emptyResponse(),
                false,
                prompt.refineMultiturn());
        return AssistantDraft.of(this).prompted(plain).appliedTo(this, updatedAt);
    }

    /** The same with another model, which writes as it is told here. */
    public Assistant speaking(String otherModel, Settings otherSettings) {
        return AssistantDraft.of(this).speaking(otherModel, otherSettings).appliedTo(this, updatedAt);
    }

    /**
     * What it is told, and what it says by itself.
     *
     * @param system may hold {@code {knowledge}} and the variables in braces
     * @param emptyResponse said when nothing was found; empty lets the model answer nevertheless
     * @param quote whether answers are cited
     * @param refineMultiturn whether a question is completed by those before it
     */
    public record Prompt(
            String system,
            List<Variable> variables,
            String opener,
            String emptyResponse,
            boolean quote,
            boolean refineMultiturn) {
        public static final String KNOWLEDGE = "knowledge";

        public static final Prompt DEFAULT = new Prompt(
                """
                You answer questions from the passages below, and from nothing else. Answer in the language of the question, and
                go into detail where the passages do. Where they do not hold the answer, say that it was not found in the knowledge base.
                Take the conversation so far into account.

                Passages:
                {knowledge}""",
                List.of(new Variable(KNOWLEDGE, false)),
                "Hi! I'm your assistant. What can I do for you?",
                "Sorry! No relevant content was found in the knowledge base!",
                true,
                true);

        public Prompt {
            variables = List.copyOf(variables);
        }
    }

    /** Something in the prompt that is filled in when a question is asked. */
    public record Variable(String key, boolean optional) {}

    /**
     * How it looks for passages.
     *
     * @param threshold what is less similar is left out
     * @param vectorWeight from 0, words alone, to 1, vectors alone
     * @param topN how many passages the model gets
     * @param topK how many neighbours by vector to look at, at most
     * @param rerankModel what reads the best passages once more; null for none
     * @param keywords whether the model adds keywords to the question
     * @param languages what the question is translated into
     * @param metadata which documents to look into; null for all
     */
    public record Retrieval(
            double threshold,
            double vectorWeight,
            int topN,
            int topK,
            @Nullable String rerankModel,
            boolean keywords,
            List<String> languages,
            @Nullable MetadataCondition metadata) {
        public static final Retrieval DEFAULT = new Retrieval(.2, .3, 6, 1024, null, false, List.of(), null);

        public Retrieval {
            languages = List.copyOf(languages);
        }
    }
}

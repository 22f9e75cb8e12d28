package io.ragstone.surfaces.ragflow.dialog;

import io.ragstone.api.model.RagflowChatVariable;
import io.ragstone.api.model.RagflowMetaDataFilter;
import io.ragstone.api.model.RagflowWebDialog;
import io.ragstone.api.model.RagflowWebLlmSetting;
import io.ragstone.api.model.RagflowWebPromptConfig;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.surfaces.ragflow.chat.ChatExtras;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Assistants as the web interface shows them.
 *
 * @param usualModel the model of an assistant that has none of its own
 * @param names those of the knowledge bases that are still there
 */
record DialogMapper(String usualModel, Map<UUID, String> names) {
    RagflowWebDialog toDialog(Assistant chat) {
        Map<String, Object> extras = chat.extras();
        Retrieval retrieval = chat.retrieval();
        List<UUID> there =
                chat.knowledgeBaseIds().stream().filter(names::containsKey).toList();
        return new RagflowWebDialog()
                .id(RagflowIds.hex(chat.id()))
                .tenantId(RagflowIds.hex(chat.tenantId()))
                .name(chat.name())
                .icon(Objects.requireNonNullElse(chat.avatar(), ""))
                .description(Objects.requireNonNullElse(chat.description(), ""))
                .language(String.valueOf(extras.getOrDefault(ChatExtras.LANGUAGE, "English")))
                .promptType("simple")
                .doRefer(chat.prompt().quote() ? "1" : "0")
                .metaDataFilter(filter(extras))
                .status("1")
                .llmId(Objects.requireNonNullElse(chat.model(), usualModel))
                .llmSetting(setting(chat.settings(), extras))
                .promptConfig(config(chat.prompt(), retrieval, extras))
                .similarityThreshold(retrieval.threshold())
                .vectorSimilarityWeight(retrieval.vectorWeight())
                .topN(retrieval.topN())
                .topK(retrieval.topK())
                .rerankId(Objects.requireNonNullElse(retrieval.rerankModel(), ""))
                .kbIds(there.stream().map(RagflowIds::hex).toList())
                .kbNames(there.stream().map(id -> names.getOrDefault(id, "")).toList())
                .createTime(chat.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(chat.createdAt()))
                .updateTime(chat.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(chat.updatedAt()));
    }

    private static RagflowMetaDataFilter filter(Map<String, Object> extras) {
        RagflowMetaDataFilter filter = new RagflowMetaDataFilter();
        ChatExtras.map(extras, ChatExtras.FILTER).forEach(filter::putAdditionalProperty);
        return filter;
    }

    private static RagflowWebLlmSetting setting(Settings settings, Map<String, Object> extras) {
        RagflowWebLlmSetting shown = new RagflowWebLlmSetting()
                .temperature(settings.temperature())
                .topP(settings.topP())
                .presencePenalty(settings.presencePenalty())
                .frequencyPenalty(settings.frequencyPenalty())
                .maxTokens(settings.maxTokens());
        ChatExtras.map(extras, ChatExtras.LLM).forEach(shown::putAdditionalProperty);
        return shown;
    }

    private static RagflowWebPromptConfig config(Prompt prompt, Retrieval retrieval, Map<String, Object> extras) {
        Map<String, Object> others = ChatExtras.map(extras, ChatExtras.PROMPT);
        RagflowWebPromptConfig shown = new RagflowWebPromptConfig()
                .system(prompt.system())
                .prologue(prompt.opener())
                .parameters(prompt.variables().stream()
                        .map(variable ->
                                new RagflowChatVariable().key(variable.key()).optional(variable.optional()))
                        .toList())
                .emptyResponse(prompt.emptyResponse())
                .quote(prompt.quote())
                .tts(Boolean.TRUE.equals(others.remove("tts")))
                .refineMultiturn(prompt.refineMultiturn())
                .keyword(retrieval.keywords())
                .crossLanguages(retrieval.languages());
        others.forEach(shown::putAdditionalProperty);
        return shown;
    }
}

package io.ragstone.surfaces.ragflow.chat;

import io.ragstone.api.model.RagflowChat;
import io.ragstone.api.model.RagflowChatLlm;
import io.ragstone.api.model.RagflowChatPrompt;
import io.ragstone.api.model.RagflowChatVariable;
import io.ragstone.api.model.RagflowMetaDataFilter;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An assistant as RAGFlow shows it. */
final class ChatMapper {
    private ChatMapper() {}

    /** @param usual the model of an assistant that has none of its own */
    static RagflowChat toChat(Assistant chat, String usual) {
        Map<String, Object> extras = chat.extras();
        return new RagflowChat()
                .id(RagflowIds.hex(chat.id()))
                .tenantId(RagflowIds.hex(chat.tenantId()))
                .name(chat.name())
                .avatar(Objects.requireNonNullElse(chat.avatar(), ""))
                .description(Objects.requireNonNullElse(chat.description(), ""))
                .language(String.valueOf(extras.getOrDefault(ChatExtras.LANGUAGE, "English")))
                .promptType("simple")
                .doRefer(chat.prompt().quote() ? "1" : "0")
                .metaDataFilter(filter(ChatExtras.map(extras, ChatExtras.FILTER)))
                .status("1")
                .llm(llm(Objects.requireNonNullElse(chat.model(), usual), chat.settings(), extras))
                .prompt(prompt(chat.prompt(), chat.retrieval(), extras))
                .datasetIds(
                        chat.knowledgeBaseIds().stream().map(RagflowIds::hex).toList())
                .createTime(chat.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(chat.createdAt()))
                .updateTime(chat.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(chat.updatedAt()));
    }

    private static RagflowMetaDataFilter filter(Map<String, Object> kept) {
        RagflowMetaDataFilter filter = new RagflowMetaDataFilter();
        kept.forEach(filter::putAdditionalProperty);
        return filter;
    }

    private static RagflowChatLlm llm(String model, Settings settings, Map<String, Object> extras) {
        RagflowChatLlm llm = new RagflowChatLlm()
                .modelName(model)
                .temperature(settings.temperature())
                .topP(settings.topP())
                .presencePenalty(settings.presencePenalty())
                .frequencyPenalty(settings.frequencyPenalty())
                .maxTokens(settings.maxTokens());
        ChatExtras.map(extras, ChatExtras.LLM).forEach(llm::putAdditionalProperty);
        return llm;
    }

    private static RagflowChatPrompt prompt(Prompt prompt, Retrieval retrieval, Map<String, Object> extras) {
        Map<String, Object> others = ChatExtras.map(extras, ChatExtras.PROMPT);
        RagflowChatPrompt shown = new RagflowChatPrompt()
                .similarityThreshold(retrieval.threshold())
                .keywordsSimilarityWeight(1 - retrieval.vectorWeight())
                .topN(retrieval.topN())
                .topK(retrieval.topK())
                .variables(variables(prompt))
                .rerankModel(Objects.requireNonNullElse(retrieval.rerankModel(), ""))
                .emptyResponse(prompt.emptyResponse())
                .opener(prompt.opener())
                .prompt(prompt.system())
                .showQuote(prompt.quote())
                .tts(Boolean.TRUE.equals(others.remove("tts")))
                .refineMultiturn(prompt.refineMultiturn())
                .keyword(retrieval.keywords() ? true : null)
                .crossLanguages(retrieval.languages().isEmpty() ? null : retrieval.languages());
        others.forEach(shown::putAdditionalProperty);
        return shown;
    }

    private static List<RagflowChatVariable> variables(Prompt prompt) {
        return prompt.variables().stream()
                .map(variable -> new RagflowChatVariable().key(variable.key()).optional(variable.optional()))
                .toList();
    }
}

package io.ragstone.surfaces.ragflow.ask;

import io.ragstone.api.model.RagflowChatVariable;
import io.ragstone.api.model.RagflowMetaDataFilter;
import io.ragstone.api.model.RagflowPublicDialog;
import io.ragstone.api.model.RagflowPublicPrompt;
import io.ragstone.api.model.RagflowSearchApp;
import io.ragstone.api.model.RagflowSearchConfig;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.answer.RelatedQuestions;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.chat.ChatExtras;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows chats to those who visit public pages: nothing of which model answers, and of what it is told. */
@ApplicationScoped
class PublicPages {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final RelatedQuestions related;

    PublicPages(CurrentCall call, KnowledgeService bases, RelatedQuestions related) {
        this.call = call;
        this.bases = bases;
        this.related = related;
    }

    RagflowPublicDialog dialog(Assistant chat) {
        return new RagflowPublicDialog()
                .id(RagflowIds.hex(chat.id()))
                .tenantId(RagflowIds.hex(chat.tenantId()))
                .name(chat.name())
                .avatar(Objects.requireNonNullElse(chat.avatar(), ""))
                .description(Objects.requireNonNullElse(chat.description(), ""))
                .language(String.valueOf(chat.extras().getOrDefault(ChatExtras.LANGUAGE, "English")))
                .promptType("simple")
                .doRefer(chat.prompt().quote() ? "1" : "0")
                .status("1")
                .kbIds(there(chat))
                .promptConfig(prompt(chat.prompt()))
                .createTime(chat.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(chat.createdAt()))
                .updateTime(chat.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(chat.updatedAt()));
    }

    private static RagflowPublicPrompt prompt(Prompt prompt) {
        return new RagflowPublicPrompt()
                .prologue(prompt.opener())
                .parameters(prompt.variables().stream()
                        .map(variable ->
                                new RagflowChatVariable().key(variable.key()).optional(variable.optional()))
                        .toList())
                .emptyResponse(prompt.emptyResponse())
                .quote(prompt.quote())
                .tts(false);
    }

    RagflowSearchApp searchApp(Assistant chat) {
        return new RagflowSearchApp()
                .id(RagflowIds.hex(chat.id()))
                .tenantId(RagflowIds.hex(chat.tenantId()))
                .createdBy(RagflowIds.hex(chat.createdBy()))
                .name(chat.name())
                .avatar(Objects.requireNonNullElse(chat.avatar(), ""))
                .description(Objects.requireNonNullElse(chat.description(), ""))
                .searchConfig(searchConfig(chat))
                .updateTime(chat.updatedAt().toEpochMilli());
    }

    private RagflowSearchConfig searchConfig(Assistant chat) {
        Retrieval retrieval = chat.retrieval();
        RagflowMetaDataFilter filter = new RagflowMetaDataFilter();
        ChatExtras.map(chat.extras(), ChatExtras.FILTER).forEach(filter::putAdditionalProperty);
        return new RagflowSearchConfig()
                .kbIds(there(chat))
                .docIds(List.of())
                .similarityThreshold(retrieval.threshold())
                .vectorSimilarityWeight(retrieval.vectorWeight())
                .topK(retrieval.topK())
                .rerankId(Objects.requireNonNullElse(retrieval.rerankModel(), ""))
                .keyword(retrieval.keywords())
                .crossLanguages(retrieval.languages())
                .metaDataFilter(filter)
                .useKg(false)
                .summary(true)
                .highlight(false)
                .relatedSearch(related.possible(chat.tenantId()))
                .queryMindmap(true)
                .webSearch(false);
    }

    private List<String> there(Assistant chat) {
        Set<UUID> there = bases.findAll(call.context(), chat.knowledgeBaseIds()).stream()
                .map(KnowledgeBase::id)
                .collect(Collectors.toSet());
        return chat.knowledgeBaseIds().stream()
                .filter(there::contains)
                .map(RagflowIds::hex)
                .toList();
    }
}

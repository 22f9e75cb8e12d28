package io.ragstone.surfaces.ragflow.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowChatsApi;
import io.ragstone.api.model.RagflowChat;
import io.ragstone.api.model.RagflowCreateChatResponse;
import io.ragstone.api.model.RagflowDataset;
import io.ragstone.api.model.RagflowDeleteChatsResponse;
import io.ragstone.api.model.RagflowListChatsResponse;
import io.ragstone.api.model.RagflowUpdateChatResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.AssistantDraft;
import io.ragstone.core.conversation.AssistantException;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.core.conversation.AssistantStore.Filter;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.page.Paged;
import io.ragstone.core.tenant.TenantService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.dataset.DatasetMapper;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RAGFlow's chats. */
@RunOnVirtualThread
class ChatsResource implements RagflowChatsApi {
    private final CurrentCall call;
    private final AssistantService assistants;
    private final KnowledgeService bases;
    private final TenantService tenants;
    private final ChatDrafts drafts;
    private final OwnedChats owned;

    ChatsResource(
            CurrentCall call,
            AssistantService assistants,
            KnowledgeService bases,
            TenantService tenants,
            ChatDrafts drafts,
            OwnedChats owned) {
        this.call = call;
        this.assistants = assistants;
        this.bases = bases;
        this.tenants = tenants;
        this.drafts = drafts;
        this.owned = owned;
    }

    @Override
    public RagflowCreateChatResponse ragflowCreateChat(JsonNode json) {
        Body body = Body.of(json);
        DatasetIds datasets = DatasetIds.of(body.at("dataset_ids"));
        try {
            AssistantDraft wanted = drafts.create(body, datasets);
            if (isGiven(body.text("tenant_id"))) {
                assistants.require(call.context(), ChatDrafts.withoutVariables(wanted));
                throw RagflowRefusal.data("`tenant_id` must not be provided.");
            }
            Assistant made = assistants.create(call.context(), wanted);
            return new RagflowCreateChatResponse().code(0).data(ChatMapper.toChat(made, usualModel()));
        } catch (AssistantException e) {
            throw ChatRefusals.creating(e, datasets);
        }
    }

    @Override
    public RagflowUpdateChatResponse ragflowUpdateChat(String chatId, JsonNode json) {
        Assistant chat = owned.chatOr102(chatId, "You do not own the chat");
        Body body = Body.of(json);
        DatasetIds datasets = DatasetIds.of(body.at("dataset_ids"));
        try {
            assistants.update(call.context(), chat.id(), before -> drafts.update(before, body, datasets));
            return new RagflowUpdateChatResponse().code(0);
        } catch (AssistantException e) {
            throw ChatRefusals.updating(e, datasets);
        }
    }

    @Override
    public RagflowListChatsResponse ragflowListChats(
            @Nullable String id, @Nullable String name, Integer page, Integer pageSize, String orderby, String desc) {
        boolean named = isGiven(id) || isGiven(name);
        Optional<UUID> wanted = RagflowIds.parse(id);
        if (isGiven(id) && wanted.isEmpty()) {
            throw unknown();
        }
        Paged<Assistant> found = assistants.list(
                call.context(),
                new Filter(wanted.orElse(null), isGiven(name) ? name : null, null),
                Pages.order(orderby, Pages.descends(desc)),
                Pages.of(page, pageSize));
        if (named && found.total() == 0) {
            throw unknown();
        }
        return new RagflowListChatsResponse().code(0).data(listed(found.items()));
    }

    @Override
    public RagflowDeleteChatsResponse ragflowDeleteChats(@Nullable JsonNode json) {
        Removal removal = Removal.of(Body.of(json));
        if (removal.ofAll()) {
            assistants.deleteAll(call.context());
            return new RagflowDeleteChatsResponse().code(0);
        }
        List<UUID> gone = assistants.delete(call.context(), removal.wanted());
        return new RagflowDeleteChatsResponse()
                .code(0)
                .data(removal.result("assistant", gone, "Assistant(%s) not found."));
    }

    private List<RagflowChat> listed(List<Assistant> chats) {
        List<UUID> ids = chats.stream()
                .flatMap(chat -> chat.knowledgeBaseIds().stream())
                .distinct()
                .toList();
        Map<String, RagflowDataset> datasets = bases.describe(call.context(), ids).stream()
                .map(DatasetMapper::toDataset)
                .collect(Collectors.toMap(RagflowDataset::getId, Function.identity()));
        String usual = chats.isEmpty() ? "" : usualModel();
        return chats.stream()
                .map(chat -> listed(ChatMapper.toChat(chat, usual), chat, datasets))
                .toList();
    }

    private static RagflowChat listed(RagflowChat shown, Assistant chat, Map<String, RagflowDataset> datasets) {
        return shown.topK(chat.retrieval().topK())
                .datasets(shown.getDatasetIds().stream()
                        .filter(datasets::containsKey)
                        .map(datasets::get)
                        .toList());
    }

    private String usualModel() {
        return tenants.current(call.context()).models().chatOrBuiltIn();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static RagflowRefusal unknown() {
        return RagflowRefusal.data("The chat doesn't exist");
    }
}

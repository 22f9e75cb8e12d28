package io.ragstone.surfaces.ragflow.dialog;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebDialogsApi;
import io.ragstone.api.model.RagflowWebDialog;
import io.ragstone.api.model.RagflowWebDialogPage;
import io.ragstone.api.model.RagflowWebGetDialogResponse;
import io.ragstone.api.model.RagflowWebListDialogPageResponse;
import io.ragstone.api.model.RagflowWebListDialogsResponse;
import io.ragstone.api.model.RagflowWebRemoveDialogsResponse;
import io.ragstone.api.model.RagflowWebSetDialogResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.AssistantException;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.core.conversation.AssistantStore.Filter;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.tenant.TenantService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.chat.Typed;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chats of the web interface, which calls them dialogs. */
@RunOnVirtualThread
class DialogsResource implements RagflowWebDialogsApi {
    private final CurrentCall call;
    private final AssistantService assistants;
    private final KnowledgeService bases;
    private final TenantService tenants;
    private final DialogRequests requests;
    private final OwnedChats owned;

    DialogsResource(
            CurrentCall call,
            AssistantService assistants,
            KnowledgeService bases,
            TenantService tenants,
            DialogRequests requests,
            OwnedChats owned) {
        this.call = call;
        this.assistants = assistants;
        this.bases = bases;
        this.tenants = tenants;
        this.requests = requests;
        this.owned = owned;
    }

    @Override
    public RagflowWebSetDialogResponse ragflowWebSetDialog(JsonNode json) {
        Body body = Body.of(json);
        try {
            return new RagflowWebSetDialogResponse().code(0).message("success").data(shown(set(body)));
        } catch (AssistantException e) {
            throw DialogRequests.refusal(e);
        }
    }

    private Assistant set(Body body) {
        String id = body.text("dialog_id", "");
        if (id.isEmpty()) {
            return assistants.createNumbered(call.context(), requests.create(body));
        }
        Assistant dialog = dialog(id);
        return assistants.update(call.context(), dialog.id(), before -> requests.update(before, body));
    }

    @Override
    public RagflowWebGetDialogResponse ragflowWebGetDialog(@Nullable String dialogId) {
        return new RagflowWebGetDialogResponse()
                .code(0)
                .message("success")
                .data(shown(dialog(dialogId == null ? "" : dialogId)));
    }

    @Override
    public RagflowWebListDialogsResponse ragflowWebListDialogs() {
        Paged<Assistant> all = assistants.list(call.context(), Filter.ALL, Order.NEWEST_FIRST, PageRequest.ALL);
        return new RagflowWebListDialogsResponse().code(0).message("success").data(shown(all.items()));
    }

    @Override
    public RagflowWebListDialogPageResponse ragflowWebListDialogPage(
            @Nullable String keywords, Integer page, Integer pageSize, String orderby, String desc, JsonNode json) {
        List<String> owners = Body.of(json).texts("owner_ids");
        boolean own = owners.isEmpty()
                || owners.contains(RagflowIds.hex(call.context().tenantId()));
        boolean all = page <= 0 || pageSize <= 0;
        Paged<Assistant> found = own
                ? assistants.list(
                        call.context(),
                        new Filter(null, null, keywords),
                        Pages.order(orderby, Pages.descends(desc)),
                        all ? PageRequest.ALL : Pages.of(page, pageSize))
                : new Paged<>(List.of(), 0);
        return new RagflowWebListDialogPageResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebDialogPage().dialogs(shown(found.items())).total((int) found.total()));
    }

    @Override
    public RagflowWebRemoveDialogsResponse ragflowWebRemoveDialogs(JsonNode json) {
        Body body = Body.of(json);
        new Typed(body.json()).list("dialog_ids");
        List<UUID> doomed = body.texts("dialog_ids").stream()
                .map(id -> owned.chat(id)
                        .orElseThrow(() -> new RagflowRefusal(
                                RagflowCode.OPERATING, "Only owner of dialog authorized for this operation."))
                        .id())
                .toList();
        assistants.delete(call.context(), doomed);
        return new RagflowWebRemoveDialogsResponse().code(0).message("success").data(true);
    }

    private Assistant dialog(String id) {
        return owned.chatOr102(id, "Dialog not found!");
    }

    private RagflowWebDialog shown(Assistant dialog) {
        return shown(List.of(dialog)).getFirst();
    }

    private List<RagflowWebDialog> shown(List<Assistant> dialogs) {
        List<UUID> ids = dialogs.stream()
                .flatMap(dialog -> dialog.knowledgeBaseIds().stream())
                .distinct()
                .toList();
        Map<UUID, String> names = bases.findAll(call.context(), ids).stream()
                .collect(Collectors.toMap(KnowledgeBase::id, KnowledgeBase::name));
        DialogMapper mapper =
                new DialogMapper(tenants.current(call.context()).models().chatOrBuiltIn(), names);
        return dialogs.stream().map(mapper::toDialog).toList();
    }
}

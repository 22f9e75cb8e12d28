package io.ragstone.surfaces.ragflow.dialog;

import io.ragstone.api.RagflowWebAttachmentsApi;
import io.ragstone.api.model.RagflowWebUploadAndParseResponse;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.ParsingPatience;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.boundary.stream.Attendance;
import io.ragstone.surfaces.ragflow.chat.OwnedChats;
import io.ragstone.surfaces.ragflow.document.Uploads;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that come with a conversation, which are documents of its dialog's first knowledge base. */
@RunOnVirtualThread
class AttachmentsResource implements RagflowWebAttachmentsApi {
    private final OwnedChats chats;
    private final Owned owned;
    private final Uploads uploads;
    private final ParsingService parsing;
    private final ParsingPatience patience;
    private final Attendance attendance;

    AttachmentsResource(
            OwnedChats chats,
            Owned owned,
            Uploads uploads,
            ParsingService parsing,
            ParsingPatience patience,
            Attendance attendance) {
        this.chats = chats;
        this.owned = owned;
        this.uploads = uploads;
        this.parsing = parsing;
        this.patience = patience;
        this.attendance = attendance;
    }

    @Override
    public RagflowWebUploadAndParseResponse ragflowWebUploadAndParse(
            @Nullable String conversationId, @Nullable List<FileUpload> files) {
        if (conversationId == null || conversationId.isEmpty()) {
            throw RagflowRefusal.argument("required argument are missing: conversation_id; ");
        }
        List<FileUpload> checked = uploads.checked(files);
        KnowledgeBase base = base(conversationId);
        List<Document> kept = uploads.keep(base, checked);
        parsing.start(base, kept);
        List<UUID> ids = kept.stream().map(Document::id).toList();
        return new RagflowWebUploadAndParseResponse()
                .code(0)
                .message(outcome(patience.await(base, ids, attendance.cancellation())))
                .data(ids.stream().map(RagflowIds::hex).toList());
    }

    private KnowledgeBase base(String conversationId) {
        Assistant dialog = chats.session(conversationId)
                .flatMap(conversation -> chats.chat(RagflowIds.hex(conversation.assistantId())))
                .orElseThrow(() -> failed("Conversation not found!"));
        if (dialog.knowledgeBaseIds().isEmpty()) {
            throw failed("No dataset associated with this conversation. Please add a dataset before uploading"
                    + " documents");
        }
        return owned.dataset(
                RagflowIds.hex(dialog.knowledgeBaseIds().getFirst()), () -> failed("Can't find this dataset!"));
    }

    private static RagflowRefusal failed(String message) {
        return new RagflowRefusal(RagflowCode.EXCEPTION, message);
    }

    private static String outcome(List<Document> documents) {
        for (Document document : documents) {
            if (document.parsing().state() == RunState.FAILED) {
                throw RagflowRefusal.data(document.name() + " could not be parsed: "
                        + document.parsing().failure() + " The files are kept; look at them in the knowledge base.");
            }
        }
        return documents.stream().anyMatch(document -> document.parsing().state() == RunState.RUNNING)
                ? "The files are still being parsed: look at the documents to see when they are done."
                : "success";
    }
}

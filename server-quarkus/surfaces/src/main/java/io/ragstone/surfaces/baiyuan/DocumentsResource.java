package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.BaiyuanDocumentsApi;
import io.ragstone.api.model.BaiyuanDeleteDocumentResponse;
import io.ragstone.api.model.BaiyuanDeletedDocument;
import io.ragstone.api.model.BaiyuanDeletedStatus;
import io.ragstone.api.model.BaiyuanDocumentStatus;
import io.ragstone.api.model.BaiyuanDocumentType;
import io.ragstone.api.model.BaiyuanGetDocumentResponse;
import io.ragstone.api.model.BaiyuanImportUrlRequest;
import io.ragstone.api.model.BaiyuanImportUrlResponse;
import io.ragstone.api.model.BaiyuanListDocumentsResponse;
import io.ragstone.api.model.BaiyuanPasteTextRequest;
import io.ragstone.api.model.BaiyuanPasteTextResponse;
import io.ragstone.api.model.BaiyuanPushDocumentRequest;
import io.ragstone.api.model.BaiyuanPushDocumentResponse;
import io.ragstone.api.model.BaiyuanReceipt;
import io.ragstone.api.model.BaiyuanRetryDocumentResponse;
import io.ragstone.api.model.BaiyuanScrapeSiteRequest;
import io.ragstone.api.model.BaiyuanScrapeSiteResponse;
import io.ragstone.api.model.BaiyuanSuccess;
import io.ragstone.api.model.BaiyuanUploadFileResponse;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.intake.Intake.Receipt;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanPages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Baiyuan's documents: taken in at once, read later. */
@RunOnVirtualThread
class DocumentsResource implements BaiyuanDocumentsApi {
    private final Belongings belongings;
    private final DocumentIntake intake;
    private final DocumentLists lists;
    private final DocumentService documents;

    DocumentsResource(Belongings belongings, DocumentIntake intake, DocumentLists lists, DocumentService documents) {
        this.belongings = belongings;
        this.intake = intake;
        this.lists = lists;
        this.documents = documents;
    }

    @Override
    public BaiyuanListDocumentsResponse baiyuanListDocuments(
            @Nullable String knowledgeBaseId,
            @Nullable BaiyuanDocumentStatus status,
            @Nullable BaiyuanDocumentType docType,
            @Nullable String q,
            Integer page,
            Integer pageSize) {
        return new BaiyuanListDocumentsResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(lists.page(knowledgeBaseId, status, docType, q, BaiyuanPages.of(page, pageSize)));
    }

    @Override
    public BaiyuanGetDocumentResponse baiyuanGetDocument(String id) {
        return new BaiyuanGetDocumentResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(lists.shown(belongings.document(id)));
    }

    @Override
    public BaiyuanDeleteDocumentResponse baiyuanDeleteDocument(String id) {
        Document document = belongings.document(id);
        documents.delete(belongings.knowledgeBaseOf(document), List.of(document.id()));
        return new BaiyuanDeleteDocumentResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanDeletedDocument().id(document.id().toString()).status(BaiyuanDeletedStatus.DELETED));
    }

    @Override
    public RestResponse<BaiyuanPasteTextResponse> baiyuanPasteText(BaiyuanPasteTextRequest body) {
        Receipt receipt = intake.text(body);
        return answer(
                receipt,
                new BaiyuanPasteTextResponse().status(BaiyuanSuccess.SUCCESS).data(told(receipt)));
    }

    @Override
    public RestResponse<BaiyuanImportUrlResponse> baiyuanImportUrl(BaiyuanImportUrlRequest body) {
        Receipt receipt = intake.page(body);
        return answer(
                receipt,
                new BaiyuanImportUrlResponse().status(BaiyuanSuccess.SUCCESS).data(told(receipt)));
    }

    @Override
    public RestResponse<BaiyuanUploadFileResponse> baiyuanUploadFile(
            List<FileUpload> file, @Nullable String knowledgeBaseId, @Nullable String title) {
        Receipt receipt = intake.file(file, knowledgeBaseId, title);
        return answer(
                receipt,
                new BaiyuanUploadFileResponse().status(BaiyuanSuccess.SUCCESS).data(told(receipt)));
    }

    @Override
    public RestResponse<BaiyuanScrapeSiteResponse> baiyuanScrapeSite(BaiyuanScrapeSiteRequest body) {
        Receipt receipt = intake.site(body);
        return answer(
                receipt,
                new BaiyuanScrapeSiteResponse().status(BaiyuanSuccess.SUCCESS).data(told(receipt)));
    }

    @Override
    public RestResponse<BaiyuanPushDocumentResponse> baiyuanPushDocument(
            String xWebhookSignature, BaiyuanPushDocumentRequest body) {
        Receipt receipt = intake.push(body, xWebhookSignature);
        return answer(
                receipt,
                new BaiyuanPushDocumentResponse().status(BaiyuanSuccess.SUCCESS).data(told(receipt)));
    }

    @Override
    public RestResponse<BaiyuanRetryDocumentResponse> baiyuanRetryDocument(String id) {
        Receipt receipt = lists.retried(belongings.document(id));
        return answer(
                receipt,
                new BaiyuanRetryDocumentResponse()
                        .status(BaiyuanSuccess.SUCCESS)
                        .data(told(receipt)));
    }

    private static BaiyuanReceipt told(Receipt receipt) {
        return DocumentMapper.toReceipt(receipt);
    }

    private static <T> RestResponse<T> answer(Receipt receipt, T body) {
        return RestResponse.status(receipt.known() ? Status.OK : Status.ACCEPTED, body);
    }
}

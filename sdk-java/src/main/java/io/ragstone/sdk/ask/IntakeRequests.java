package io.ragstone.sdk.ask;

import io.ragstone.client.ApiRequest;
import io.ragstone.client.FilePart;
import io.ragstone.client.api.BaiyuanDocumentsApi;
import io.ragstone.sdk.wire.OptionValues;
import org.jspecify.annotations.Nullable;

/** The requests with which documents come into a knowledge base; into the default one where that is {@code null}. */
final class IntakeRequests {
    private IntakeRequests() {}

    static ApiRequest text(@Nullable String knowledgeBaseId, String title, String content) {
        OptionValues body = into(knowledgeBaseId);
        body.set("title", title);
        body.set("content", content);
        return BaiyuanDocumentsApi.baiyuanPasteTextRequest().json(body.snapshot());
    }

    static ApiRequest page(@Nullable String knowledgeBaseId, String url, @Nullable String title, boolean recursive) {
        OptionValues body = into(knowledgeBaseId);
        body.set("url", url);
        body.set("title", title);
        body.set("recursive", recursive);
        return BaiyuanDocumentsApi.baiyuanImportUrlRequest().json(body.snapshot());
    }

    static ApiRequest file(@Nullable String knowledgeBaseId, FilePart file, @Nullable String title) {
        return BaiyuanDocumentsApi.baiyuanUploadFileRequest()
                .file("file", file)
                .part("knowledge_base_id", knowledgeBaseId)
                .part("title", title);
    }

    static ApiRequest site(@Nullable String knowledgeBaseId, Site site) {
        OptionValues body = into(knowledgeBaseId);
        body.set("root_url", site.rootUrl());
        body.set("max_depth", site.maxDepth());
        body.set("max_pages", site.maxPages());
        body.set("respect_robots", site.respectRobots());
        return BaiyuanDocumentsApi.baiyuanScrapeSiteRequest().json(body.snapshot());
    }

    private static OptionValues into(@Nullable String knowledgeBaseId) {
        OptionValues body = new OptionValues();
        body.set("knowledge_base_id", knowledgeBaseId);
        return body;
    }

    static ApiRequest pushed(@Nullable String knowledgeBaseId, Pushed text, String apiKey) {
        OptionValues body = new OptionValues();
        body.set("kb_id", knowledgeBaseId);
        body.set("external_id", text.externalId());
        body.set("title", text.title());
        body.set("content", text.content());
        body.set("version", text.version());
        byte[] bytes = SignedBody.bytes(body.snapshot());
        return BaiyuanDocumentsApi.baiyuanPushDocumentRequest()
                .header("X-Webhook-Signature", SignedBody.signature(apiKey, bytes))
                .json(SignedBody.asSent(bytes));
    }
}
